import { textOf } from '../../core/answers/textOf.ts';
import { isRowPath, sameValue, standingAt } from '../../core/workLog/logLink.ts';
import { entriesBehind } from '../../core/workLog/pathsBehind.ts';
import { useMayEdit } from '../form/mayEdit.ts';
import { useAnswers, useWork } from '../form/work.ts';
import { Difference } from './Difference.tsx';
import { EntriesBehind } from './EntryLines.tsx';
import { type LogFilling, type LogValue, useLog } from './logContext.ts';

interface Props {
  readonly path: string;
  readonly label: string;
}

/** 来自年度记录: at a row, a figure or a computed value; where it was typed over, both values. */
export function LogMark(props: Props) {
  const log = useLog();
  return log && log.values.length > 0 ? <Mark {...props} log={log} /> : null;
}

function Mark({ path, label, log }: Props & { readonly log: LogFilling }) {
  const { form } = useWork();
  const row = path.split('.').slice(0, 2).join('.');
  // The row says where its cells come from; a cell speaks up only where it differs.
  const inRow = row !== path && isRowPath(form, row);
  const behind = useAnswers((sheet) => (inRow ? '' : entriesBehind(sheet, log.values, path).join(' ')));
  const value = log.values.find((one) => one.path === path);
  const ids = behind === '' ? [] : behind.split(' ');
  const differs = useDiffers(value);
  if (ids.length === 0 && !differs) return null;
  return (
    <div className="log-mark">
      {value && differs && <LiveDifference value={value} />}
      <EntriesBehind log={log} ids={ids} label={label} />
    </div>
  );
}

/** As the answers stand in this tab, typed ones included. */
function useDiffers(value: LogValue | undefined): boolean {
  const { form } = useWork();
  return useAnswers(
    ({ answers }) => value !== undefined && !sameValue(value.given, standingAt(form, answers, value.path)),
  );
}

/** A difference in the form, with what is being typed right now. */
export function LiveDifference({ value }: { readonly value: LogValue }) {
  const { form, detail, store } = useWork();
  const may = useMayEdit(value.path);
  const log = useLog();
  const isRow = isRowPath(form, value.path);
  const text = useAnswers((sheet) => (isRow ? value.standingText : textOf(sheet, value.path)));
  const unchanged = useAnswers(({ answers }) =>
    sameValue(value.standing, standingAt(form, answers, value.path)),
  );
  return (
    <Difference
      application={detail.id}
      value={value}
      standingText={text}
      unchanged={unchanged}
      settle={may && log?.follows ? () => store.settle() : undefined}
    />
  );
}

/** Rows that the log has and the person took out of this list. */
export function LogMissingRows({ list }: { readonly list: string }) {
  const log = useLog();
  const { form } = useWork();
  const rows = (log?.values ?? []).filter(
    ({ path, given }) => given === 'row' && path.startsWith(`${list}.`) && isRowPath(form, path),
  );
  const out = useAnswers(({ answers }) =>
    rows
      .filter(({ path }) => standingAt(form, answers, path) === null)
      .map(({ path }) => path)
      .join(' '),
  );
  return rows
    .filter(({ path }) => out.split(' ').includes(path))
    .map((value) => <LiveDifference key={value.path} value={value} />);
}
