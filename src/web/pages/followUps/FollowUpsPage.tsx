import { BodyFilter } from '../../office/BodyFilter.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { useAddressFilter } from '../../parts/useAddressFilter.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { filled } from '../classes/classes.ts';
import { FollowUpTable } from './FollowUpTable.tsx';

/** 跟进事项: what classes and officers left to do, the nearest day first. */
export default function FollowUpsPage() {
  return <OfficePage title="跟进事项">{() => <FollowUps />}</OfficePage>;
}

function FollowUps() {
  const may = useMay();
  const [filter, onChange] = useAddressFilter('/follow-ups');
  const query = useContractQuery('followUpList', filled(filter) as never);
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  const counts = query.data?.counts;
  const counted = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label}（${count}）`;
  const { after: _, ...exported } = filter;
  return (
    <div className="of-stack">
      <search className="card">
        <div className="of-filters">
          <SearchBox
            value={filter.search ?? ''}
            placeholder="工作室、单位或事项"
            onChange={(search) => onChange({ search })}
          />
          <Chooser
            label="办理情况"
            empty={counted('还没有办结', counts?.open)}
            value={filter.state ?? ''}
            choices={[
              { id: 'overdue', label: counted('已逾期', counts?.overdue) },
              { id: 'closed', label: counted('已办结', counts?.closed) },
            ]}
            onChange={(state) => onChange({ state: state || undefined })}
          />
          <BodyFilter body={filter.body} bodies={bodies} onChange={(body) => onChange({ body })} />
        </div>
      </search>
      <p className="soft of-flush">
        分类确认时按档次生成；也可以在工作室档案的“分类”里登记。办完以后在这里写明情况。
      </p>
      {may('exportList') ? (
        <div className="of-line">
          <a
            className="button button-plain"
            href={`/api/v1/exports/followUps.xlsx?${new URLSearchParams(filled(exported))}`}
          >
            导出为表格
          </a>
        </div>
      ) : null}
      <Loaded query={query}>
        {({ followUps, next }) => (
          <>
            <FollowUpTable followUps={followUps} caption="跟进事项" />
            <Pager to="/follow-ups" filter={filter} next={next} onFirst={() => onChange({})} />
          </>
        )}
      </Loaded>
    </div>
  );
}
