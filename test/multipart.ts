const boundary = 'gongfang-test-boundary';

/** The body and headers of a form with one file. */
export function oneFile(content: Buffer, fileName: string, type = 'application/octet-stream') {
  const name = fileName.replaceAll('"', '%22');
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}

/** The body and headers of a form with fields and files, as a browser sends it. */
export function aForm(
  fields: Readonly<Record<string, unknown>>,
  files: readonly (readonly [string, Buffer])[],
) {
  const parts: Buffer[] = [];
  const add = (head: string, content: Buffer | string) =>
    parts.push(Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n'));
  for (const [name, value] of Object.entries(fields))
    if (value !== undefined) add(`content-disposition: form-data; name="${name}"`, String(value));
  for (const [name, content] of files)
    add(
      `content-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream`,
      content,
    );
  return {
    payload: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
