import { CallFailed } from '../../../../contract/client.ts';
import { client } from '../../../browserClient.ts';
import { upload } from '../../../form/upload.ts';
import { decodeText } from '../beginnings/readTextFile.ts';

/** Larger than this a single file does not come through a request; the folder as ZIP does. */
const MOST_CHARACTERS = 900_000;

/** A programme file that a person picked: a ZIP folder is uploaded, one JSON file is sent as its text. */
export type Given = { readonly upload: string } | { readonly text: string };

/** Sends what has to be sent. Throws `CallFailed` with a sentence for the person. */
export async function given(file: File, progress: (share: number) => void): Promise<Given> {
  if (/\.zip$/i.test(file.name)) return { upload: (await upload(file, progress, 'office')).upload };
  if (!/\.json$/i.test(file.name))
    throw new CallFailed(
      422,
      'notOurForm',
      `“${file.name}”不是方案文件，请选择 JSON 文件或方案文件夹的 ZIP。`,
    );
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text.length > MOST_CHARACTERS)
    throw new CallFailed(422, 'fileTooLarge', `“${file.name}”太大，请把方案文件夹压缩成 ZIP 再导入。`);
  return { text };
}

/** What stands in an uploaded folder. */
export async function folderContent(uploadId: string): Promise<unknown> {
  return (await client.query('programmeFileContent', { upload: uploadId })).programme;
}
