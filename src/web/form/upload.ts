import { CallFailed, failureOf, type UploadAnswer, unreachableSentence } from '../../contract/client.ts';
import { largestMegabytes, type UploadPurpose } from '../../core/evidence/uploadPurpose.ts';

const BYTES_PER_MEGABYTE = 1_000_000;

/**
 * Sends one file; `progress` hears 0..1. Throws `CallFailed` with a sentence for the person. What the server would not
 * take for its size is said before anything is sent.
 */
export function upload(
  file: File,
  progress: (share: number) => void,
  purpose: UploadPurpose = 'evidence',
): Promise<UploadAnswer> {
  const mostMegabytes = largestMegabytes[purpose];
  if (file.size === 0)
    return Promise.reject(new CallFailed(422, 'fileEmpty', `“${file.name}”是空文件，请重新选择。`));
  if (file.size > mostMegabytes * BYTES_PER_MEGABYTE) {
    const sentence = `“${file.name}”超过 ${mostMegabytes} MB，请压缩或分成几个文件后再传。`;
    return Promise.reject(new CallFailed(422, 'fileTooLarge', sentence));
  }
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?for=${purpose}`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = () =>
      reject(new CallFailed(0, 'unreachable', '网络不通，文件没有传上去。文字内容不受影响，可以稍后再传。'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300 && request.response)
        resolve(request.response as UploadAnswer);
      else
        reject(
          request.status === 0
            ? new CallFailed(0, 'unreachable', unreachableSentence)
            : failureOf(request.status, request.response),
        );
    };
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}
