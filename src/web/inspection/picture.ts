import type { Stroke } from '../../core/inspection/sheetDraft.ts';
import { deviceMoment, digest } from './digest.ts';

/** Longest side of a photo that is kept. */
const longest = 2560;
/** What the server takes as a picture that can be read. */
const least = 200;
const quality = 0.85;
const pad = { width: 900, height: 360 };

export interface Picture {
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
  readonly sha256: string;
  readonly takenAt: string;
}

/** A sentence for the person why a photo cannot be used. */
export class PictureUnfit extends Error {}

async function decode(file: Blob): Promise<HTMLImageElement> {
  const image = new Image();
  const address = URL.createObjectURL(file);
  try {
    image.src = address;
    await image.decode();
    return image;
  } catch {
    throw new PictureUnfit(
      '这张照片打不开。请改用手机相机的 JPEG 格式（苹果手机：设置—相机—格式—兼容性最佳）再拍一次。',
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function pictureOf(canvas: HTMLCanvasElement, mediaType: string, takenAt: string): Promise<Picture> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, mediaType, quality));
  if (!blob) throw new PictureUnfit('手机内存不足，照片没有存下。请关闭其他程序后再试一次。');
  const bytes = await blob.arrayBuffer();
  return { bytes, mediaType, takenAt, sha256: await digest(new Uint8Array(bytes)) };
}

/**
 * A photo made small enough for the way. It is drawn anew, so nothing that the camera wrote into the file goes along: a place is
 * said at the sign-in only (ux 19). When it was taken is kept beside it.
 */
export async function takePicture(file: File): Promise<Picture> {
  const image = await decode(file);
  const { naturalWidth: width, naturalHeight: height } = image;
  if (Math.min(width, height) < least)
    throw new PictureUnfit(`这张照片只有 ${width}×${height} 像素，看不清，请重拍。`);
  // A long strip keeps its shape: it is made no narrower than what the server takes.
  const scale = Math.min(1, Math.max(longest / Math.max(width, height), least / Math.min(width, height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context) {
    // JPEG knows no transparency: a drawing on nothing would become black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  }
  return pictureOf(canvas, 'image/jpeg', deviceMoment(new Date(file.lastModified)));
}

/** Height of the pad by its width. */
export const padShape = pad.height / pad.width;

/** Draws strokes, kept in thousandths of the width, as wide as the canvas is. */
export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[], pen: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const unit = canvas.width / 1000;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.strokeStyle = '#111111';
  context.lineWidth = pen * unit;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    context.beginPath();
    context.moveTo((stroke[0] ?? 0) * unit, (stroke[1] ?? 0) * unit);
    for (let at = 0; at < stroke.length; at += 2)
      context.lineTo((stroke[at] ?? 0) * unit, (stroke[at + 1] ?? 0) * unit);
    context.stroke();
  }
}

/** A drawn signature as a picture. */
export function pictureOfStrokes(strokes: readonly Stroke[], pen: number): Promise<Picture> {
  const canvas = document.createElement('canvas');
  canvas.width = pad.width;
  canvas.height = pad.height;
  drawStrokes(canvas, strokes, pen);
  return pictureOf(canvas, 'image/png', deviceMoment());
}
