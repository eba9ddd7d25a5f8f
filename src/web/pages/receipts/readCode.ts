interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const detector = () => (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads codes by itself; where not, the hand scanner and the keyboard remain. */
export function readsCodes(): boolean {
  return detector() !== undefined;
}

/** The text of the first code in a picture; '' when there is none or the picture cannot be read. */
export async function readCode(picture: Blob): Promise<string> {
  const Detects = detector();
  if (!Detects) return '';
  try {
    const bitmap = await createImageBitmap(picture);
    const [found] = await new Detects({ formats: ['qr_code'] }).detect(bitmap);
    return found?.rawValue ?? '';
  } catch {
    return '';
  }
}
