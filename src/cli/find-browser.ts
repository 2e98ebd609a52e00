/** Finds a browser on this machine, or installs it on Debian as root; starts none. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserKind = 'chromium' | 'firefox';

interface Known {
  /** Environment variable that names the binary, before all else. */
  readonly variable: string;
  /** Names on PATH, in order of preference. */
  readonly names: readonly string[];
  /** Where it usually lies when it is not on PATH. */
  readonly places: readonly string[];
  /** Package of Debian and its kin. */
  readonly debian: string;
  readonly advice: string;
}

const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);

const KNOWN: Readonly<Record<BrowserKind, Known>> = {
  chromium: {
    variable: 'CROSSREAD_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge',
      'msedge',
    ],
    places: [
      '/usr/bin/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/opt/microsoft/msedge/msedge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...programs.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
      ...programs.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ],
    debian: 'chromium',
    advice: 'install Chromium, Chrome or Edge (140 or later)',
  },
  firefox: {
    variable: 'CROSSREAD_FIREFOX',
    names: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/opt/firefox/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programs.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
    debian: 'firefox-esr',
    advice: 'install Firefox (150 or later)',
  },
};

/** Whether this process is root, for whom Chromium's sandbox does not start and apt-get may install. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * Absolute path of the browser's binary. Installs the package where the machine is Debian's kin and we are root.
 * @throws Error one line that says what to install, or that the variable names no program
 */
export function findBrowser(kind: BrowserKind): string {
  const found = lookFor(kind);
  if (found !== undefined) return found;
  const { debian, advice, variable } = KNOWN[kind];
  if (isRoot() && existsSync('/etc/debian_version')) {
    process.stderr.write(`No ${kind} found: installing the package ${debian} with apt-get\n`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', debian);
    const installed = lookFor(kind);
    if (installed !== undefined) return installed;
  }
  throw new Error(`No ${kind} found: ${advice}, or name its binary in ${variable}`);
}

function lookFor(kind: BrowserKind): string | undefined {
  const { variable, names, places } = KNOWN[kind];
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${variable} is "${named}", which is no program: give the path of a ${kind} binary, or unset it`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...places].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function apt(...args: string[]): void {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
