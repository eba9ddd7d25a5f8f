import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { answerRefusal } from './answerRefusal.ts';

const YEAR = 'public, max-age=31536000, immutable';

/**
 * The built screens: hashed files may be kept for ever, pages are asked for each time. Every other address that a browser
 * opens is a screen's and gets the one page. Unknown addresses of the API and missing files are 404.
 */
export async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  const folder = join(root, 'dist', 'web');
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      // The build lays .br and .gz beside each file.
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? YEAR : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const isScreen = request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]+$/i.test(path);
    if (isScreen && built) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return answerRefusal(request, reply, { code: 'notFound', params: { what: '个地址' } });
  });
}
