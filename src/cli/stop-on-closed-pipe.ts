/** Ends the command quietly when whoever reads its output has had enough, as `head -1` has; nothing else. */
export function stopOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
