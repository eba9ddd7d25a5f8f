import type { FastifyReply, FastifyRequest } from 'fastify';
import { refusalStatus } from '../../contract/refusals.ts';
import { refusalSentences } from '../../contract/sentences.zh.ts';
import type { Refusal } from '../../core/refusals.ts';

/** The Chinese sentence of a refusal. */
export function sentenceOf(refusal: Refusal): string {
  const say = refusalSentences[refusal.code] as (params: never) => string;
  return say(refusal.params as never);
}

/** Sends a refusal: status and sentence from the two tables, and the id to quote. */
export function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .code(refusalStatus[refusal.code])
    .send({ refusal, message: sentenceOf(refusal), request: request.id });
}
