import type { ThemeConfig } from 'antd/es/config-provider';
import ConfigProvider from 'antd/es/config-provider';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { token } from '../parts/token.ts';
import './office.css';

/** The shell marks 长辈版 on the root element; antd follows it as soon as it changes. */
function watchRoot(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-size'] });
  return () => observer.disconnect();
}
const rootSize = () => document.documentElement.dataset.size ?? 'normal';

function themeFromTokens(): ThemeConfig {
  const pixels = (name: string, fallback: number) => Number.parseFloat(token(name)) || fallback;
  return {
    token: {
      colorPrimary: token('accent'),
      colorInfo: token('accent'),
      colorLink: token('accent'),
      colorError: token('bad'),
      colorSuccess: token('good'),
      colorWarning: token('warn'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-soft'),
      colorTextDescription: token('ink-soft'),
      colorTextPlaceholder: token('ink-soft'),
      colorBorder: token('line-strong'),
      borderRadius: pixels('radius', 8),
      fontFamily: token('font'),
      fontSize: pixels('text', 17),
      fontSizeSM: pixels('text', 17),
      controlHeight: pixels('target', 46),
      controlHeightSM: pixels('target', 46),
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    },
  };
}

/** antd for the office pages only, with the tokens of the shell and Chinese words. */
export function OfficeProvider({ children }: { children: ReactNode }) {
  const size = useSyncExternalStore(watchRoot, rootSize);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size decides what the style sheet answers
  const theme = useMemo(themeFromTokens, [size]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <div className="office">{children}</div>
    </ConfigProvider>
  );
}
