import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Words } from '../../../core/programme/words.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { logActions, logActionWords, outcomeWords, positionWords, subjectWords } from './logWords.ts';

type Event = QueryOutput<'eventLog'>['events'][number];
interface Filter {
  readonly before?: string;
  readonly action?: string;
  readonly subject?: string;
}

/** 操作日志: newest first, the filter in the address; nothing here can be changed. */
export default function LogPage() {
  const words = useWords();
  const { before, action, subject } = useSearch({ strict: false }) as Filter;
  const filter: Filter = {
    ...(before ? { before } : {}),
    ...(action ? { action } : {}),
    ...(subject ? { subject } : {}),
  };
  const query = useContractQuery('eventLog', filter);
  const navigate = useNavigate();
  return (
    <OfficeProvider>
      <Page title="操作日志" wide>
        <div className="of-stack">
          <p>
            日志只能查看，不能修改或删除。链上位置表示这一条已与前面的记录连在一起，改动任何一条都能查出来。
          </p>
          <div className="of-line of-ends">
            <div className="of-narrow">
              <Chooser
                label="操作"
                empty="全部操作"
                value={action ?? ''}
                choices={logActions(words)}
                onChange={(next) =>
                  void navigate({ to: '/log', search: { ...filter, action: next, before: '' } as never })
                }
              />
            </div>
            {before || action || subject ? <Link to="/log">回到全部最新记录</Link> : null}
          </div>
          {subject ? <p className="note">只显示同一对象的记录。</p> : null}
          <Loaded query={query}>
            {({ events, more }) => <Events events={events} more={more} filter={filter} />}
          </Loaded>
        </div>
      </Page>
    </OfficeProvider>
  );
}

/** The name beside the account: the account alone says little to people. */
function Actor({ event: { actor, actorName } }: { event: Event }) {
  return actorName ? (
    <>
      {actorName} <span className="soft">{actor}</span>
    </>
  ) : (
    actor
  );
}

function subjectText({ subjectKind, subjectTitle }: Event, words: Words): string {
  return [subjectWords(subjectKind, words), subjectTitle].filter(Boolean).join(' ');
}

function columnsFor(filter: Filter, words: Words): Column<Event>[] {
  return [
    { key: 'at', title: '时间', head: true, cell: (event) => cityMoment(event.at) },
    { key: 'actor', title: '账号', cell: (event) => <Actor event={event} /> },
    { key: 'action', title: '操作', cell: (event) => logActionWords(event.action, words) },
    { key: 'outcome', title: '结果', cell: (event) => outcomeWords(event.outcome) },
    {
      key: 'subject',
      title: '对象',
      cell: (event) =>
        event.subject && event.subject !== filter.subject ? (
          <Link to="/log" search={{ subject: event.subject } as never}>
            {subjectText(event, words)}
            <span className="unseen">：只看这一对象的记录</span>
          </Link>
        ) : (
          subjectText(event, words)
        ),
    },
    { key: 'position', title: '链上位置', numeric: true, cell: (event) => positionWords(event.position) },
  ];
}

function Events({ events, more, filter }: { events: readonly Event[]; more: boolean; filter: Filter }) {
  const words = useWords();
  const last = events.at(-1);
  return (
    <>
      <DataTable
        caption="操作日志"
        columns={columnsFor(filter, words)}
        rows={events}
        rowKey={({ id }) => id}
        empty={<p>没有符合条件的记录。可换一种操作，或回到全部最新记录。</p>}
      />
      {more && last ? (
        <Link
          to="/log"
          search={{ ...filter, before: last.at } as never}
          className="button button-plain of-start"
        >
          更早的记录
        </Link>
      ) : null}
    </>
  );
}
