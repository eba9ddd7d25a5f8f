import { useShell } from '../../inspection/offlineShell.ts';
import { useReached } from '../../session/reached.ts';

/** No network just now: the work goes on all the same. */
export function NetworkNote() {
  if (useReached()) return null;
  return (
    <p className="note" role="status">
      现在没有网络，或连不上服务器。照常记，先存在本机，有网络后自动补发。
    </p>
  );
}

/** Whether this page opens without a network, and how to have it at hand. */
export function InstallHint() {
  const { state, update } = useShell();
  if (update)
    return (
      <div className="note note-warn" role="status">
        <p>新版本已备好。本机还有没上传的内容，可以先上传再更新；现在更新也不会丢失内容。</p>
        <button type="button" className="button button-plain" onClick={update}>
          现在更新
        </button>
      </div>
    );
  if (state === 'impossible')
    return <p className="soft">这个网址没有加密（不是 https），断网前请先打开本页，断网期间不要关闭。</p>;
  if (state === 'preparing') return null;
  return (
    <p className="soft">
      本页没有网络也能打开。用浏览器菜单里的“添加到主屏幕”，下次可以直接打开；微信里请先选“在浏览器打开”。
    </p>
  );
}
