import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What becomes of one request: it goes through, it never arrives, its answer never comes back. */
export type Fate = 'well' | 'requestLost' | 'answerLost';

export interface FaultyLine {
  readonly address: string;
  /** No network any more: what is open breaks, nothing new gets through. */
  cut(): void;
  mend(): void;
  /** Decides about each request of the API that changes something. */
  judge(fate: (path: string) => Fate | Promise<Fate>): void;
  end(): Promise<void>;
}

/** A line between the phone and the server that can break anywhere; a real one, so that a service worker has no network either. */
export async function faultyLine(target: string): Promise<FaultyLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isCut = false;
  let judge: (path: string) => Fate | Promise<Fate> = () => 'well';
  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = asked.url ?? '/';
    const fate = asked.method === 'POST' && path.startsWith('/api/v1/') ? await judge(path) : 'well';
    if (fate === 'requestLost') {
      asked.socket.destroy();
      return;
    }
    const onward = request(
      { hostname, port, path, method: asked.method ?? 'GET', headers: asked.headers },
      (came) => {
        if (fate === 'answerLost') {
          came.resume();
          came.on('end', () => asked.socket.destroy());
          return;
        }
        answer.writeHead(came.statusCode ?? 502, came.headers);
        came.pipe(answer);
      },
    );
    onward.on('error', () => asked.socket.destroy());
    asked.pipe(onward);
  }
  const server = createServer((asked, answer) => void pass(asked, answer));
  server.on('connection', (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    judge(fate) {
      judge = fate;
    },
    async end() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
