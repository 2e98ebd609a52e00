/** The import worker: wires the importer to the page that started it. */
import { createImporter } from './library/importing/importer.ts';
import type { ToImporter } from './library/importing/protocol.ts';

// What a worker's global object is; the DOM library knows that of a window.
const page = globalThis as unknown as Pick<Worker, 'postMessage' | 'onmessage'>;

const hear = createImporter((news) => page.postMessage(news));
page.onmessage = ({ data }: MessageEvent<ToImporter>) => hear(data);
