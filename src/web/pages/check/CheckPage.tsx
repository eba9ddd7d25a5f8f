import { useCallback, useState } from 'react';
import type { CommandOutput } from '../../../contract/client.ts';
import { fieldHref } from '../../form/fieldAddress.ts';
import { OpenApplication } from '../../form/OpenApplication.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { SelfGapsNote } from '../../form/SelfGapsNote.tsx';
import { useAnswers, useWork } from '../../form/work.ts';
import { FillFromLog } from '../../log/FillFromLog.tsx';
import { LogBasis } from '../../log/LogBasis.tsx';
import { LogDifferences } from '../../log/LogDifferences.tsx';
import { useLog } from '../../log/logContext.ts';
import { PaperPreview } from '../../paper/PaperPreview.tsx';
import { Page } from '../../parts/Page.tsx';
import { Receipt } from './Receipt.tsx';
import { SubmitPanel } from './SubmitPanel.tsx';
import { UnprintableNote } from './UnprintableNote.tsx';

export default function CheckPage() {
  return (
    <OpenApplication>
      <Check />
    </OpenApplication>
  );
}

/** The check before sending is the paper itself (ux 5); above it what must be put right, below it 提交. */
function Check() {
  const { detail, form, track } = useWork();
  const sheet = useAnswers((current) => current);
  const log = useLog();
  const [receipt, setReceipt] = useState<CommandOutput<'submitApplication'> | undefined>();
  const href = useCallback((path: string) => fieldHref(form, detail.id, path), [form, detail.id]);
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: detail.studioName || '这份申报', to: `/applications/${detail.id}` },
  ];
  if (receipt) return <Receipt receipt={receipt} />;
  const submits = detail.allowed.includes('submitApplication');
  const paper = (
    <>
      <h2>{form.title}</h2>
      <p className="soft">
        {submits ? '与打印的表一样。点任何一格，回到对应的栏目修改。' : '与打印的表一样。'}
      </p>
      <LogBasis />
      <PaperPreview sheet={sheet} layout={track.layout} opinions={detail.opinions} href={href} />
    </>
  );
  return (
    <Page title={submits ? '检查并提交' : '整张表'} crumbs={crumbs}>
      {detail.editableSections.length > 0 && <SaveBar />}
      <UnprintableNote />
      <SelfGapsNote />
      <FillFromLog />
      <LogDifferences application={detail.id} log={log} href={href} />
      {submits ? <SubmitPanel done={setReceipt}>{paper}</SubmitPanel> : paper}
    </Page>
  );
}
