import sharp from 'sharp';

/** The smallest real pictures: one white point. */
export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
);
export const tinyJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

/** A real picture of a kind, white with a grey band. */
export function aPicture(kind: 'png' | 'jpeg' | 'tiff', width = 300, height = 400): Promise<Buffer> {
  const band = { width, height: Math.ceil(height / 3), channels: 3 as const, background: '#888' };
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([{ input: { create: band }, top: 0, left: 0 }])
    .toFormat(kind)
    .toBuffer();
}

/** The same picture with another size in its header, as a bomb claims it. */
export function claimingSize(picture: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(picture);
  if (copy[0] === 0x89) {
    copy.writeUInt32BE(width, 16);
    copy.writeUInt32BE(height, 20);
    return copy;
  }
  if (copy[0] === 0xff) {
    for (let at = 2; at < copy.length; at += 2 + copy.readUInt16BE(at + 2)) {
      if (copy[at + 1] !== 0xc0 && copy[at + 1] !== 0xc2) continue;
      copy.writeUInt16BE(height, at + 5);
      copy.writeUInt16BE(width, at + 7);
      return copy;
    }
  }
  const directory = copy.readUInt32LE(4);
  for (let at = directory + 2; at < directory + 2 + copy.readUInt16LE(directory) * 12; at += 12) {
    const tag = copy.readUInt16LE(at);
    if (tag !== 256 && tag !== 257) continue;
    copy.writeUInt16LE(4, at + 2);
    copy.writeUInt32LE(tag === 256 ? width : height, at + 8);
  }
  return copy;
}
