import type { FastifyInstance } from 'fastify';
import { characterCheck } from '../../contract/characters.ts';
import { readInput } from '../../contract/readInput.ts';
import { missingCharacters } from '../../documents/fonts/fonts.ts';
import type { Config } from '../config.ts';
import { fontOptions } from '../papers.ts';
import { answerRefusal } from './answerRefusal.ts';

/** `GET /api/v1/characterCheck?text=…` for everybody who is signed in: it asks the fonts, not the database. */
export function mountCharacterCheck(app: FastifyInstance, config: Config): void {
  app.get(`/api/v1/${characterCheck.name}`, async (request, reply) => {
    if (!request.actor) return answerRefusal(request, reply, { code: 'notSignedIn', params: {} });
    const input = readInput(characterCheck.input, request.query);
    if (!input.ok) return answerRefusal(request, reply, input.refusal);
    const { fontFolder } = fontOptions(config.data);
    return reply.send({ missing: await missingCharacters(input.change.text, fontFolder) });
  });
}
