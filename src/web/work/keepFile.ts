import { takePicture } from '../inspection/picture.ts';
import { newKey } from '../newKey.ts';
import type { KeptFile } from './workShelf.ts';

const tooLarge = 50_000_000;

/** What the file itself says. Some phones give a photo no type, and a name proves nothing. */
async function isPdf(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  return String.fromCharCode(...head).includes('%PDF-');
}

/**
 * A photo is drawn anew and made small; a paper goes as it is. What is neither is refused here: later there may
 * be no network. Throws a sentence for the person.
 */
export async function keepFile(file: File): Promise<KeptFile> {
  if (await isPdf(file)) {
    if (file.size > tooLarge) throw new Error(`“${file.name}”超过 50 MB，请压缩后再选。`);
    return {
      ...{ id: newKey(), name: file.name, mediaType: 'application/pdf' },
      bytes: await file.arrayBuffer(),
    };
  }
  const isPhoto = file.type.startsWith('image/') || /\.(jpe?g|png|heic|heif|webp)$/i.test(file.name);
  if (!isPhoto) throw new Error(`“${file.name}”不是照片，也不是 PDF，请换成照片或 PDF。`);
  const { bytes, mediaType } = await takePicture(file).catch((problem: unknown) => {
    throw new Error(`“${file.name}”：${problem instanceof Error ? problem.message : '打不开，请换一个。'}`);
  });
  return { id: newKey(), name: `${file.name.replace(/\.[^.]*$/, '') || '照片'}.jpg`, mediaType, bytes };
}
