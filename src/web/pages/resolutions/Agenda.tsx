import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useId, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import type { AgendaCandidate, AgendaLine, TypedMeeting } from './resolutions.ts';

const inspected = { passed: '合格', rectify: '限期整改', failed: '不合格' } as const;
const noticed = { running: '公示中', objected: '有异议', clear: '无异议' } as const;

interface Props {
  readonly programme: Programme;
  readonly candidates: readonly AgendaCandidate[];
  readonly typed: TypedMeeting;
  readonly problem: string | undefined;
  readonly onType: (typed: TypedMeeting) => void;
}

/** What the meeting decided about: chosen by track, with what speaks for each beside it. */
export function Agenda({ programme, candidates, typed, problem, onType }: Props) {
  const tracks = programme.tracks.filter(({ id }) => candidates.some(({ track }) => track === id));
  const [track, setTrack] = useState('');
  const wrong = useId();
  const rows = candidates.filter((one) => track === '' || one.track === track);
  const set = (lines: Readonly<Record<string, AgendaLine | undefined>>) => {
    const kept = Object.entries({ ...typed.lines, ...lines }).filter(([, line]) => line !== undefined);
    onType({ ...typed, lines: Object.fromEntries(kept) as TypedMeeting['lines'] });
  };
  const all = (on: boolean) =>
    set(
      Object.fromEntries(
        rows.map(({ application }) => [
          application,
          on ? (typed.lines[application] ?? { positive: true, text: '' }) : undefined,
        ]),
      ),
    );
  return (
    <fieldset className="of-fieldset" aria-describedby={problem ? wrong : undefined}>
      <legend>会议研究的申报</legend>
      <div className="of-line">
        {tracks.length > 1 ? (
          <div className="of-narrow">
            <Chooser
              label="类别"
              empty={`全部（${candidates.length} 份）`}
              value={track}
              choices={tracks.map(({ id, shortTitle, title }) => ({
                id,
                label: `${shortTitle ?? title}（${candidates.filter((one) => one.track === id).length} 份）`,
              }))}
              onChange={setTrack}
            />
          </div>
        ) : null}
        <Button onClick={() => all(true)}>勾选这 {rows.length} 份</Button>
        <Button onClick={() => all(false)}>都不勾选</Button>
      </div>
      {problem ? (
        <p id={wrong} className="of-error of-flush">
          {problem}
        </p>
      ) : null}
      <DataTable
        caption="会议研究的申报"
        columns={columns({ programme, typed, set, problem, wrong, rows: candidates })}
        rows={rows}
        rowKey={({ application }) => application}
        empty={<p>没有走到这一级审批的申报。前面的意见办结、受理以后，会列在这里。</p>}
      />
    </fieldset>
  );
}

interface Of {
  readonly programme: Programme;
  readonly typed: TypedMeeting;
  readonly set: (lines: Readonly<Record<string, AgendaLine | undefined>>) => void;
  readonly problem: string | undefined;
  readonly wrong: string;
  readonly rows: readonly AgendaCandidate[];
}

function columns({ programme, typed, set, problem, wrong, rows }: Of): Column<AgendaCandidate>[] {
  const short = (track: string) => {
    const found = programme.tracks.find(({ id }) => id === track);
    return found?.shortTitle ?? found?.title ?? '';
  };
  const column = (key: string, title: string, cell: (row: AgendaCandidate) => string) => {
    return { key, title, cell };
  };
  const known = (has: (row: AgendaCandidate) => boolean, ...list: Column<AgendaCandidate>[]) =>
    rows.some(has) ? list : [];
  return [
    {
      key: 'name',
      title: '名称',
      head: true,
      cell: ({ application, studioName, leadName, unitName }) => (
        <>
          <label className="of-check">
            <input
              type="checkbox"
              checked={typed.lines[application] !== undefined}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? wrong : undefined}
              onChange={(event) =>
                set({ [application]: event.target.checked ? { positive: true, text: '' } : undefined })
              }
            />
            {studioName}
          </label>
          <p className="soft of-flush">
            {leadName}，{unitName}{' '}
            <Link to="/applications/$application/review" params={{ application } as never}>
              查看<span className="unseen">{studioName}</span>
            </Link>
          </p>
        </>
      ),
    },
    column('track', '类别', ({ track }) => short(track)),
    column('body', '推荐单位', ({ bodyName }) => bodyName),
    ...known(
      ({ review }) => review !== null,
      column('review', '评审', ({ review }) => (review ? reviewWords(review) : '')),
    ),
    ...known(
      ({ inspection }) => inspection !== null,
      column('inspection', '验收', ({ inspection }) =>
        inspection ? `${inspected[inspection.result]}（${dayInWords(inspection.on)}）` : '',
      ),
    ),
    ...known(
      ({ notice }) => notice !== null,
      column('notice', '公示', ({ notice }) => (notice ? noticed[notice] : '')),
    ),
    {
      key: 'decision',
      title: '决定',
      cell: (row) => <Decision row={row} line={typed.lines[row.application]} onSet={set} />,
    },
  ];
}

function reviewWords({ position, tied, grade, points }: NonNullable<AgendaCandidate['review']>): string {
  const place = `第 ${position} 名${tied ? '（并列）' : ''}`;
  return [place, grade, points === null ? null : `${points} 分`].filter(Boolean).join('，');
}

interface DecisionProps {
  readonly row: AgendaCandidate;
  readonly line: AgendaLine | undefined;
  readonly onSet: Of['set'];
}

function Decision({ row, line, onSet }: DecisionProps) {
  const { application, studioName, state, resolved } = row;
  const before = resolved
    ? `${resolved.meeting}（${dayInWords(resolved.heldOn)}）已${resolved.positive ? '同意' : '决定不同意'}`
    : state.kind === 'approved'
      ? '已盖章同意，只补记会议'
      : '';
  return (
    <div className="re-decision">
      {before ? <span className="soft">{before}</span> : null}
      {line ? (
        <>
          <select
            className="of-select"
            aria-label={`${studioName}的决定`}
            value={line.positive ? 'yes' : 'no'}
            disabled={state.kind === 'approved'}
            onChange={(event) =>
              onSet({ [application]: { ...line, positive: event.target.value === 'yes' } })
            }
          >
            <option value="yes">同意</option>
            <option value="no">不同意</option>
          </select>
          <input
            className="of-input"
            aria-label={line.positive ? `${studioName}另写的意见` : `${studioName}不同意的理由`}
            placeholder={line.positive ? '另写意见（可不填）' : '不同意的理由'}
            maxLength={2000}
            value={line.text}
            onChange={(event) => onSet({ [application]: { ...line, text: event.target.value } })}
          />
        </>
      ) : null}
    </div>
  );
}
