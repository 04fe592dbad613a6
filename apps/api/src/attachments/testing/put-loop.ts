/** A process to be killed: puts files without end and prints each digest once it has been told that the file is kept. */
import { writeSync } from 'node:fs';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { createAttachmentStore } from '../sealed-store.ts';
import { pdf } from './samples.ts';

const [folder = ''] = process.argv.slice(2);
const store = createAttachmentStore({ directory: folder, sealer: createSealer({ keys: openKeyStore({ directory: folder }) }) });
await Promise.all(Array.from({ length: 4 }, async (_, writer) => {
  for (let count = 0; ; count += 1) {
    const { digest } = await store.put(`s-0123456789abcde${writer}`, pdf(Buffer.alloc(1000 + ((count * 7919) % 200_000), count)), 'a.pdf');
    // Written without buffer: what is printed was acknowledged, whatever happens next.
    writeSync(1, `${digest}\n`);
  }
}));
