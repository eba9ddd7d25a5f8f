import { allow, type Decision, refuse } from '../refusals.ts';

/** What is known of one body's circular. */
export interface CircularReceipt {
  readonly name: string;
  /** ISO day on which it was handed over, on the city's calendar. */
  readonly sentOn: string;
  readonly how: 'online' | 'phone' | null;
}

/** A telephone call in which the body said that it has the circular. */
export interface Call {
  readonly calledOn: string;
  readonly caller: string;
  readonly note: string;
}

/** 确认收到, once. */
export function confirmOnline({ name, how }: CircularReceipt): Decision<{ how: 'online' }> {
  return how === null ? allow({ how: 'online' }) : refuse('alreadyConfirmed', { name, how });
}

/** 电话确认: with the day and the caller, never before the circular was there and never in the future (domain 3.7). */
export function confirmByPhone(
  { name, sentOn, how }: CircularReceipt,
  call: Call,
  today: string,
): Decision<{ how: 'phone' } & Call> {
  if (how !== null) return refuse('alreadyConfirmed', { name, how });
  if (call.calledOn > today) return refuse('calledInFuture', { date: call.calledOn });
  if (call.calledOn < sentOn) return refuse('calledBeforeSent', { date: call.calledOn, sent: sentOn });
  return allow({ how: 'phone', ...call });
}
