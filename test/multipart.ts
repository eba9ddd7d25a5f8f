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
