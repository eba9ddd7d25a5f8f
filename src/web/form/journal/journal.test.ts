import { describe, expect, it } from 'vitest';
import {
  acceptBatch,
  type Journal,
  meetConflicts,
  newestOf,
  nextBatch,
  rejectValue,
  reopenJournal,
  resolveConflict,
  type Saved,
  savedBatch,
  shownAnswers,
  typeValue,
} from './journal.ts';

const saved: Saved = {
  answers: { hostUnit: '江汉机械厂', members: ['r1', 'r2'], 'members.r1.name': '张三' },
  versions: { hostUnit: 3, members: 2, 'members.r1.name': 1 },
};
const typed = (path: string, value: string | string[] | null, journal: Journal = {}): Journal =>
  typeValue(journal, saved, path, value);

describe('typing', () => {
  it('keeps what was typed with the version that was seen', () => {
    expect(nextBatch(typed('hostUnit', '江汉精密机械厂'))).toEqual([
      { path: 'hostUnit', value: '江汉精密机械厂', basedOn: 3 },
    ]);
  });
  it('a value as saved is nothing to save, a blank clears', () => {
    expect(typed('hostUnit', '江汉机械厂')).toEqual({});
    expect(nextBatch(typed('hostUnit', ''))[0]?.value).toBeNull();
    expect(typed('leadName', '')).toEqual({});
  });
  it('lists of rows go before their cells', () => {
    const journal = typed('members', ['r1', 'r2', 'r3'], typed('members.r3.name', '王五'));
    expect(nextBatch(journal).map(({ path }) => path)).toEqual(['members', 'members.r3.name']);
  });
  it('shows the saved answers with everything typed on top', () => {
    const journal = typed('members.r1.name', null, typed('leadName', '李䶮'));
    expect(shownAnswers(saved, journal)).toEqual({
      hostUnit: '江汉机械厂',
      members: ['r1', 'r2'],
      leadName: '李䶮',
    });
  });
});

describe('answers of the server', () => {
  it('a taken batch leaves the journal; what was typed meanwhile stays on the new version', () => {
    const first = typed('hostUnit', '甲');
    const sent = nextBatch(first);
    const meanwhile = typeValue(first, saved, 'hostUnit', '甲乙');
    expect(acceptBatch(first, sent, { hostUnit: 4 })).toEqual({});
    expect(nextBatch(acceptBatch(meanwhile, sent, { hostUnit: 4 }))).toEqual([
      { path: 'hostUnit', value: '甲乙', basedOn: 4 },
    ]);
    expect(savedBatch(saved, sent, { hostUnit: 4 }).versions.hostUnit).toBe(4);
  });
  it('a conflict waits for the person and is not sent', () => {
    const journal = meetConflicts(typed('hostUnit', '甲'), [{ path: 'hostUnit', theirs: '乙', version: 5 }]);
    expect(journal.hostUnit).toMatchObject({
      state: 'conflict',
      value: '甲',
      theirs: { value: '乙', version: 5 },
    });
    expect(nextBatch(journal)).toEqual([]);
    expect(nextBatch(resolveConflict(journal, 'hostUnit', 'mine'))).toEqual([
      { path: 'hostUnit', value: '甲', basedOn: 5 },
    ]);
    expect(resolveConflict(journal, 'hostUnit', 'theirs')).toEqual({});
  });
  it('the same value from somebody else is no conflict', () => {
    const journal = typed('hostUnit', '甲');
    expect(meetConflicts(journal, [{ path: 'hostUnit', theirs: '甲', version: 5 }])).toEqual({});
  });
  it('rows added on both sides are joined', () => {
    const journal = typed('members', ['r1', 'r2', 'mine']);
    const met = meetConflicts(journal, [{ path: 'members', theirs: ['r1', 'r2', 'other'], version: 3 }]);
    expect(nextBatch(met)).toEqual([{ path: 'members', value: ['r1', 'r2', 'other', 'mine'], basedOn: 3 }]);
  });
  it('a row taken away here stays away, a row added there stays', () => {
    const met = meetConflicts(typed('members', ['r2']), [
      { path: 'members', theirs: ['r1', 'r2', 'r9'], version: 3 },
    ]);
    expect(nextBatch(met)[0]?.value).toEqual(['r2', 'r9']);
  });
  it('a refused value stays with its reason until it is typed again', () => {
    const journal = rejectValue(typed('hostUnit', '甲'), 'hostUnit', '请改正');
    expect(nextBatch(journal)).toEqual([]);
    expect(journal.hostUnit).toMatchObject({ state: 'rejected', message: '请改正' });
    expect(nextBatch(typeValue(journal, saved, 'hostUnit', '乙'))[0]?.value).toBe('乙');
  });
});

it('a journal from the shelf drops what arrived after all and sends the rest', () => {
  const entries = Object.values(typed('leadName', '李四', typed('hostUnit', '甲')));
  const arrived: Saved = { answers: { hostUnit: '甲' }, versions: { hostUnit: 4 } };
  expect(nextBatch(reopenJournal(entries, arrived))).toEqual([
    { path: 'leadName', value: '李四', basedOn: 0 },
  ]);
});

it('an older answer of the server does not undo a newer save', () => {
  const now: Saved = { answers: { hostUnit: '新' }, versions: { hostUnit: 4, leadName: 2 } };
  const late: Saved = {
    answers: { hostUnit: '旧', leadName: '李四' },
    versions: { hostUnit: 3, leadName: 1 },
  };
  expect(newestOf(now, late)).toEqual(now);
  expect(newestOf(late, now)).toEqual(now);
});

it('a row that was taken away and put back is saved with its cells', () => {
  const without = savedBatch(saved, [{ path: 'members', value: ['r2'], basedOn: 2 }], { members: 3 });
  expect(without.answers).toEqual({ hostUnit: '江汉机械厂', members: ['r2'] });
  expect(without.versions).toEqual({ hostUnit: 3, members: 3 });
  const list = typeValue({}, without, 'members', ['r1', 'r2']);
  expect(nextBatch(typeValue(list, without, 'members.r1.name', '张三'))).toEqual([
    { path: 'members', value: ['r1', 'r2'], basedOn: 3 },
    { path: 'members.r1.name', value: '张三', basedOn: 0 },
  ]);
});
