import type { Role } from '../access/roles.ts';

/** What a message tells of; the words of each stand in contract/messageWords.zh.ts. */
export const messageKinds = [
  'circular',
  'invitation',
  'reminder',
  'returned',
  'declined',
  'accepted',
  'filed',
  'designated',
  'published',
  'upwardResult',
  'extended',
  'quotaChanged',
  'subsidy',
  'plaque',
  'pipeline',
  'review',
  'notice',
  'inspection',
  'watch',
  'mentorship',
  'confirmAddress',
  'testHook',
  'digest',
  'outboxStuck',
] as const;
export type MessageKind = (typeof messageKinds)[number];

export const channels = ['inApp', 'mail', 'webhook'] as const;
export type Channel = (typeof channels)[number];
export const deliveryStates = ['queued', 'sent', 'opened', 'failed', 'suppressed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** How often somebody wants mail. In the product every message stands at once. */
export const mailChoices = ['atOnce', 'daily', 'inApp'] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Who shall be told. People are found by the grants that hold at that moment. */
export type Audience =
  | { readonly user: string }
  /** The officers of a recommending body, and its web-hooks. */
  | { readonly body: string }
  /** The clerk and the union of a host unit. */
  | { readonly unit: string }
  /** The lead of a studio. */
  | { readonly studio: string }
  /** As `unit` and `studio`, many at once: who has not answered a survey. */
  | { readonly units: readonly string[] }
  | { readonly studios: readonly string[] }
  /** All who hold a role of the whole installation; city roles reach the city's web-hooks too. */
  | { readonly role: Role }
  /** The city's web-hooks alone: programs that follow what is decided, and nobody's desk. */
  | { readonly hooks: 'city' };

/** A message as an act hands it to the outbox. */
export interface MessageDraft {
  readonly kind: MessageKind;
  readonly campaign?: string | undefined;
  readonly to: Audience | readonly Audience[];
  readonly title: string;
  readonly text: string;
  /** An address of the product, such as /filing. */
  readonly link?: string | undefined;
  /** What it is about; with the key and the kind it says what "the same message" is. */
  readonly subject: string;
  /** Not held for the daily digest. */
  readonly urgent?: boolean | undefined;
  /** Who did it knows already. */
  readonly except?: string | undefined;
}
