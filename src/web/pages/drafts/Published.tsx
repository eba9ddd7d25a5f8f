import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { Page } from '../../parts/Page.tsx';
import { pages } from '../../router.tsx';
import type { DraftDetail } from './stepProps.ts';

const next = [
  { to: '/circular', title: '看各单位收到通知没有', about: '谁确认了、谁还没有；电话里确认的可以代为记录' },
  {
    to: '/invitations',
    title: '邀请各单位开通账号',
    about: '每个单位一个链接和二维码，可以打印，不需要短信',
  },
  { to: '/quota', title: '名额', about: '调剂、机动名额，看各单位用了多少' },
  { to: '/calendar', title: '进度安排', about: '阶段和期限，给单位延期' },
] as const;

/** After publishing: calm, and what comes next. */
export function Published({
  draft,
  programme,
}: {
  readonly draft: DraftDetail;
  readonly programme: Programme;
}) {
  if (draft.revises !== null) return <RevisionPublished programme={programme} />;
  return (
    <Page title="已发布" above={programme.title} crumbs={[{ label: '新建年度工作', to: '/drafts' }]}>
      <p className="note note-good">
        {programme.title}已发布，{programme.bodies.length} 个推荐单位现在就能看到通知、名额和期限。
        {draft.previous ? `上一年的工作是“${draft.previous.title}”。` : ''}
      </p>
      <h2>接下来</h2>
      <ul className="tasks">
        {next
          .filter(({ to }) => pages.some(({ path }) => path === to))
          .map(({ to, title, about }) => (
            <li key={to}>
              <div className="task-name">
                <Link to={to}>{title}</Link>
                <p className="soft">{about}</p>
              </div>
            </li>
          ))}
      </ul>
    </Page>
  );
}

/** A change of a running programme: nothing that exists has moved yet. */
function RevisionPublished({ programme }: { readonly programme: Programme }) {
  return (
    <Page title="修改已发布" above={programme.title} crumbs={[{ label: '方案', to: '/programme' }]}>
      <p className="note note-good">新的申报从现在起用新版。已有的草稿和已提交的申报都没有改动。</p>
      <p className="buttons">
        <Link to="/programme" className="button">
          去“方案”页，移动草稿
        </Link>
      </p>
    </Page>
  );
}
