import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { inOrder, type ListOrder, listOrders, shortfallNote } from '../../../core/designation/namedList.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import type { Designations } from './designations.ts';

type Decision = QueryOutput<'designationDecisions'>['decisions'][number];
type Track = Decision['tracks'][number];

const orderLabels: { readonly [O in ListOrder]: string } = {
  body: '按推荐单位（名额表的顺序）',
  strokes: '按姓氏笔画',
};

interface Props {
  readonly campaign: string;
  readonly list: Designations;
}

/** What was decided: the decision as a paper, its lists in two orders, and a note where fewer are named (S26). */
export function Decisions({ campaign, list }: Props) {
  const { designation } = useWords();
  const may = useMay();
  const query = useContractQuery('designationDecisions', { campaign });
  const search = useSearch({ strict: false }) as { order?: string };
  const navigate = useNavigate();
  const order = listOrders.find((one) => one === search.order) ?? 'body';
  return (
    <Loaded query={query}>
      {({ decisions }) =>
        decisions.length === 0 ? null : (
          <section className="card of-stack" aria-labelledby="named">
            <h2 id="named" className="of-flush">
              已{designation}名单
            </h2>
            <div className="of-line">
              <div className="of-narrow">
                <Chooser
                  label="名单的顺序"
                  empty=""
                  value={order}
                  choices={listOrders.map((id) => ({ id, label: orderLabels[id] }))}
                  onChange={(next) =>
                    void navigate({
                      to: '/designation',
                      search: { order: next } as never,
                      resetScroll: false,
                    })
                  }
                />
              </div>
              {may('returnCopy') ? <Link to="/receipts/copies">退回申报表</Link> : null}
            </div>
            {decisions.map((decision, at) => (
              <OneDecision
                key={decision.designation}
                {...{ campaign, decision, order, list }}
                number={decisions.length - at}
              />
            ))}
          </section>
        )
      }
    </Loaded>
  );
}

interface DecisionProps extends Props {
  readonly decision: Decision;
  readonly order: ListOrder;
  /** Two decisions of one day may have no number of their own. */
  readonly number: number;
}

function OneDecision({ campaign, decision, order, list, number }: DecisionProps) {
  const { designation: word } = useWords();
  const may = useMay();
  const { designation, issuer, documentNumber, decidedOn, meeting, note, tracks } = decision;
  const count = tracks.reduce((sum, { rows }) => sum + rows.length, 0);
  const what = documentNumber ?? dayInWords(decidedOn);
  const paper = (kind: string, format: string) =>
    `/api/v1/papers/${kind}/${designation}.${format}?order=${order}`;
  const links = [
    ['决定（PDF）', paper('decision', 'pdf')],
    ['决定（Word）', paper('decision', 'docx')],
    ['名单（PDF）', paper('named', 'pdf')],
    ...(may('exportList')
      ? [
          [
            '名单（Excel）',
            `/api/v1/exports/named.xlsx?campaign=${campaign}&designation=${designation}&order=${order}`,
          ],
        ]
      : []),
  ] as const;
  return (
    <article className="of-stack" aria-label={`${issuer}${what}`}>
      <h3 className="of-flush">
        {issuer}
        {documentNumber ? ` ${documentNumber}` : ''}（{dayInWords(decidedOn)}，{word} {count} 个）
      </h3>
      {meeting ? (
        <p className="of-flush soft">
          {meeting.title}（{dayInWords(meeting.heldOn)}）决定。
        </p>
      ) : null}
      {note ? <p className="of-flush of-wrap">{note}</p> : null}
      <p className="of-line of-flush of-noprint">
        {links.map(([label, to]) => (
          <a key={label} href={to} target="_blank" rel="noreferrer">
            {label}
            <span className="unseen">：{what}</span>
          </a>
        ))}
      </p>
      {tracks.map((track, at) => (
        <OneTrack
          key={track.track}
          {...{ what: `第 ${number} 份第 ${at + 1} 类（${what}）`, track, order, list }}
        />
      ))}
    </article>
  );
}

interface TrackProps {
  /** The decision, by its number or day. */
  readonly what: string;
  readonly track: Track;
  readonly order: ListOrder;
  readonly list: Designations;
}

function OneTrack({ what, track, order, list }: TrackProps) {
  const words = useWords();
  const note = shortfallNote(track, words.designation);
  const confirms = new Map(
    list.tracks.flatMap(({ candidates }) =>
      candidates.map((one) => [one.application, one.confirms] as const),
    ),
  );
  type Row = Track['rows'][number];
  return (
    <>
      <h4 className="of-flush">
        {track.title}（{track.rows.length} 个）
      </h4>
      <DataTable
        caption={`${what} ${track.title}名单`}
        columns={[
          { key: 'number', title: '序号', numeric: true, cell: (_row: Row, at) => at + 1 },
          {
            key: 'name',
            title: '名称',
            head: true,
            cell: ({ application, name }: Row) => {
              const kept = confirms.get(application);
              return (
                <>
                  {name}
                  {kept ? <span className="soft">，确认保留{dayInWords(kept.namedOn)}的称号</span> : null}
                </>
              );
            },
          },
          { key: 'lead', title: words.lead, cell: ({ leadName }: Row) => leadName },
          { key: 'unit', title: '所在单位', cell: ({ unitName }: Row) => unitName },
          { key: 'body', title: '推荐单位', cell: ({ bodyName }: Row) => bodyName },
        ]}
        rows={inOrder(track, order)}
        rowKey={({ application }) => application}
        empty={null}
      />
      {note ? <p className="of-flush of-strong">{note}</p> : null}
    </>
  );
}
