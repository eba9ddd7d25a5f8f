import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalSentence, saysWords } from '../../contract/refusalSentence.ts';
import { refusalStatus } from '../../contract/refusals.ts';
import type { Words } from '../../core/programme/words.ts';
import type { Refusal } from '../../core/refusals.ts';
import { neutralWords } from '../words.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The words of what a request is about (campaign, application), else of the work of now. */
    wordsFor(request: FastifyRequest): Promise<Words>;
  }
}

/** The Chinese sentence of a refusal. Only those that say a word of a programme ask whose words they are. */
export async function sentenceOf(request: FastifyRequest, refusal: Refusal): Promise<string> {
  const known = saysWords(refusal) && request.actor !== undefined;
  // Whatever keeps the words away, the sentence goes out.
  const words = known
    ? await request.server.wordsFor(request).catch(() => neutralWords())
    : await neutralWords();
  return refusalSentence(refusal, words);
}

/** Sends a refusal: status and sentence from the two tables, and the id to quote. */
export async function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
): Promise<FastifyReply> {
  const message = await sentenceOf(request, refusal);
  return reply.code(refusalStatus[refusal.code]).send({ refusal, message, request: request.id });
}
