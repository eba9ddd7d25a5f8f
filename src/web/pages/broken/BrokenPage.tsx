import { Page } from '../../parts/Page.tsx';
import { useReached } from '../../session/reached.ts';

/** A screen did not open: it could not be fetched, or it broke. What was typed lies on this device. */
export function BrokenPage() {
  const reached = useReached();
  return (
    <Page title="这一页没有打开">
      <p className="note note-warn" role="alert">
        {reached
          ? '请刷新后再试；已经填写的内容存在本机，不会丢失。一直打不开的，请联系系统管理员。'
          : '现在没有网络，或连不上服务器，这一页要有网络才能打开。已经填写的内容存在本机，不会丢失。'}
      </p>
      <p className="buttons">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          刷新再试
        </button>
        <a href="/offline" className="button button-plain">
          没有网络也能用的
        </a>
      </p>
    </Page>
  );
}
