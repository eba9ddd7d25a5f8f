import { listAt, rawAt, valueAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { filledSheet, isProposal } from '../answers/fillComputed.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Scope } from '../fields/behaviour.ts';
import { behaviourOf } from '../fields/index.ts';
import { isShown } from '../fields/simple.ts';
import type { Field, FieldOf, SimpleField } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import { inventedValue, otherText } from './inventedValue.ts';
import type { Seeded } from './seeded.ts';

export interface WorkSource {
  readonly programme: Programme;
  readonly form: Form;
  readonly references: Sheet['references'];
  readonly random: Seeded;
  /** ISO; no date lies after it. */
  readonly today: string;
  /** Answers that are not invented: the lead, the unit, the body. */
  readonly given: Answers;
}

/** Answers while they are being invented. */
export class Work {
  readonly source: WorkSource;
  private readonly answers: Record<string, AnswerValue>;
  /** Left blank on purpose. */
  private readonly blanked = new Set<string>();
  private rowCount = 0;
  private known: Sheet | undefined;

  constructor(source: WorkSource) {
    this.source = source;
    this.answers = { ...source.given };
  }

  /** As the form's rules see it, computed values in their places. */
  sheet(): Sheet {
    const { programme, form, references } = this.source;
    this.known ??= filledSheet({ programme, form, references, answers: { ...this.answers } });
    return this.known;
  }

  /** As people would have typed them. */
  typed(): Answers {
    return { ...this.answers };
  }

  private keep(path: string, value: AnswerValue | undefined): void {
    this.known = undefined;
    if (value === undefined) delete this.answers[path];
    else this.answers[path] = value;
  }

  text(path: string): string {
    return valueAt(this.sheet().answers, path);
  }

  isGiven(path: string): boolean {
    return Object.hasOwn(this.source.given, path);
  }

  /** The field that one value stands in. */
  fieldOf(path: string): Field | undefined {
    const place = fieldAt(this.source.form, path);
    return place?.column ?? place?.field;
  }

  /** Whether people type there. */
  isTyped(path: string): boolean {
    const field = this.fieldOf(path);
    return field !== undefined && (field.computed === undefined || isProposal(field.computed));
  }

  /** Writes one value in the shape that its field takes. */
  put(path: string, value: string): void {
    const field = this.fieldOf(path);
    if (field === undefined || !this.isTyped(path)) return;
    const many = field.kind === 'choice' && field.many === true;
    this.keep(path, many ? [value] : value);
    this.blanked.delete(path);
    if (field.kind !== 'choice') return;
    const entries = this.source.programme.dictionaries[field.dictionary]?.entries ?? [];
    const asksMore = entries.find(({ id }) => id === value)?.other === true;
    this.keep(`${path}.other`, asksMore ? otherText : undefined);
  }

  blank(path: string): void {
    this.keep(path, undefined);
    this.keep(`${path}.other`, undefined);
    this.blanked.add(path);
  }

  private fillOne(field: SimpleField, path: string, scope?: Scope): void {
    if (field.computed !== undefined || this.blanked.has(path)) return;
    if (rawAt(this.answers, path) !== undefined) return;
    if (field.shownWhen !== undefined && !isShown(field, this.sheet(), scope)) return;
    const value = inventedValue(field, { ...this.source, path, scope });
    if (value !== undefined) this.put(path, value);
  }

  /** Invents the value of one field that was left blank. */
  fillIn(path: string): void {
    this.blanked.delete(path);
    const field = this.fieldOf(path);
    if (field !== undefined && this.isTyped(path)) this.fillParts(field);
  }

  /** A new row with these values, the rest invented; nothing where the list is full. */
  addRow(list: string, values: Readonly<Record<string, string>> = {}): boolean {
    const field = this.fieldOf(list);
    if (field?.kind !== 'rows') return false;
    const ids = listAt(this.answers, list);
    if (ids.length >= (field.maxRows ?? 200)) return false;
    this.rowCount += 1;
    const id = `r${this.rowCount}`;
    this.keep(list, [...ids, id]);
    for (const [column, value] of Object.entries(values)) this.put(`${list}.${id}.${column}`, value);
    this.fillParts(field);
    return true;
  }

  removeRow(prefix: string): void {
    const [list = '', id] = prefix.split('.');
    this.keep(
      list,
      listAt(this.answers, list).filter((row) => row !== id),
    );
    for (const path of Object.keys(this.answers))
      if (path.startsWith(`${prefix}.`)) this.keep(path, undefined);
  }

  private fillParts(field: Field): void {
    for (const { field: part, path, scope } of behaviourOf(field).parts(field, field.id, this.sheet()))
      this.fillOne(part, path, scope);
  }

  private startRows(field: FieldOf<'rows'>): void {
    if (this.blanked.has(field.id) || rawAt(this.answers, field.id) !== undefined) return;
    const most = Math.min(field.maxRows ?? 3, 3);
    const count = Math.max(field.minRows ?? 0, this.source.random.between(1, most));
    for (let row = 0; row < count; row += 1) this.addRow(field.id);
  }

  /** Fills what is asked for and still blank, in the order of the form: a field further up decides about one further down. */
  fill(): void {
    for (const { fields } of this.source.form.sections)
      for (const field of fields) {
        if (!isShown(field, this.sheet())) continue;
        if (field.kind === 'rows' && field.computed === undefined) this.startRows(field);
        this.fillParts(field);
      }
  }

  /** Takes away what stands where nothing is asked. */
  dropHidden(): void {
    const sheet = this.sheet();
    for (const { fields } of this.source.form.sections)
      for (const field of fields) {
        const shown = isShown(field, sheet);
        for (const part of behaviourOf(field).parts(field, field.id, sheet))
          if (!shown || !isShown(part.field, sheet, part.scope)) {
            this.keep(part.path, undefined);
            this.keep(`${part.path}.other`, undefined);
          }
        if (!shown) this.keep(field.id, undefined);
      }
  }
}
