import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

export interface HookCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export interface TestHookServer {
  readonly url: string;
  readonly calls: HookCall[];
}

/** A web-hook's receiver on loopback; `answer` does what it likes with the response. */
export async function aHookServer(
  answer: (response: ServerResponse, call: HookCall) => void = (response) =>
    response.end('{"errcode":0,"errmsg":"ok"}'),
): Promise<TestHookServer> {
  const calls: HookCall[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const call = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      calls.push(call);
      answer(response, call);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/robot?key=geheim`, calls };
}
