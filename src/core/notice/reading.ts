import type { BodyKind } from '../programme/programme.ts';
import type { Diagnosis } from '../quota/doctor/diagnosis.ts';

/** The place in the notice that something was read from: block, cell of a table, and the words themselves. */
export interface Passage {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly text: string;
}

/** How far the reader trusts what it read. `unsure` is shown first and never taken silently. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** One element, with what it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly passages: readonly Passage[];
  readonly confidence: Confidence;
  /** A Chinese sentence for the officer: what is odd, or what was taken for granted. */
  readonly note?: string;
}

/** The quota table as it stands in the notice, and what the doctor says of it (F47). */
export interface ReadQuota {
  readonly title: string;
  readonly unit: string;
  readonly diagnosis: Diagnosis;
}

/** A number that the running text gives: 市级…60个 (R2, R3), 命名…40个 (R14). */
export interface ReadCount {
  readonly what: 'create' | 'name';
  /** The words before the number: "市级职工（劳模）创新工作室". */
  readonly label: string;
  readonly count: number;
}

export interface ReadPhase {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly tasks: string;
}

/** A day by which something is due, a window of two dates, or rolling intake without either. */
export interface ReadDeadline {
  /** What is due, in the notice's words. */
  readonly title: string;
  readonly opens?: string;
  readonly due?: string;
  readonly rolling?: true;
  /** Where it goes: "市总经济技术劳动保护部". */
  readonly receiver?: string;
  readonly binds: 'filing' | 'submission' | 'information';
}

export interface ReadMaterial {
  readonly title: string;
  readonly copies: number;
  readonly electronic: boolean;
}

export interface ReadContact {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface ReadStandard {
  readonly title: string;
  readonly items: readonly { readonly title: string; readonly text: string }[];
}

/** One place to fill in on an attached form. */
export interface ReadField {
  /** As printed, blanks inside words removed, without the star. */
  readonly label: string;
  readonly kind: 'text' | 'longText' | 'number' | 'money' | 'date' | 'choice' | 'rows' | 'yearTable';
  readonly star: boolean;
  /** Words beside the boxes of a choice. */
  readonly options?: readonly string[];
  /** Headings of a list or of a table by years. */
  readonly columns?: readonly string[];
  readonly years?: readonly number[];
  /** 字数 asked for. */
  readonly characters?: number;
}

/** A box for an opinion at the end of a form. */
export interface ReadOpinion {
  readonly title: string;
  readonly seal: boolean;
  readonly signatory: boolean;
  readonly date: boolean;
}

export interface ReadForm {
  readonly title: string;
  /** A list (附件2) has only columns; a form has fields. */
  readonly kind: 'form' | 'list';
  readonly fields: readonly ReadField[];
  readonly opinions: readonly ReadOpinion[];
  readonly instructions: readonly string[];
}

/** All that was understood of one notice; what was not is listed, never dropped. */
export interface Reading {
  readonly title?: Found<string>;
  /** null: the notice prints no number of its own (S37). */
  readonly number: Found<string | null>;
  readonly year?: Found<number>;
  readonly issuer?: Found<string>;
  /** 2019-05-08 */
  readonly issuedOn?: Found<string>;
  /** 主送机关 without the colon. */
  readonly recipients?: Found<string>;
  readonly bodies: readonly Found<{ readonly name: string; readonly kind: BodyKind }>[];
  readonly quota?: Found<ReadQuota>;
  readonly counts: readonly Found<ReadCount>[];
  readonly phases: readonly Found<ReadPhase>[];
  readonly deadlines: readonly Found<ReadDeadline>[];
  readonly materials: readonly Found<ReadMaterial>[];
  readonly contact?: Found<ReadContact>;
  /** What follows the lead's name: 创新工作室 (R22). */
  readonly nameRule?: Found<{ readonly suffix: string }>;
  readonly standards: readonly Found<ReadStandard>[];
  readonly forms: readonly Found<ReadForm>[];
  /** Papers cited by number (R27). */
  readonly references: readonly Found<{ readonly number: string; readonly title?: string }>[];
  readonly annexes: readonly Found<string>[];
  readonly notUnderstood: readonly Passage[];
}
