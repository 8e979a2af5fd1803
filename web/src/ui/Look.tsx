// Gives antd's parts the colours, sizes, words and the nonce of this page, so that they look like the rest and
// the content security policy lets their styles in.
import { ConfigProvider, theme, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useDark } from './useDark';
import { useLanguage } from './useLanguage';

const face = "'PingFang SC','HarmonyOS Sans SC','MiSans','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif";
const shape = { borderRadius: 6, fontSize: 14, controlHeight: 32, fontFamily: face, motionDurationMid: '0.15s', motionDurationSlow: '0.2s' };

const light: ThemeConfig = {
  algorithm: theme.defaultAlgorithm,
  token: { ...shape, colorPrimary: '#0b6e6e', colorInfo: '#1f5fa8', colorSuccess: '#18794e', colorWarning: '#8a5a00', colorError: '#b3261e', colorLink: '#0b6e6e', colorText: '#1f2328', colorTextSecondary: '#57606a', colorTextDescription: '#57606a', colorTextPlaceholder: '#6b7480', colorBorder: '#8c959f', colorBorderSecondary: '#dfe3e8', colorBgLayout: '#f6f8fa' },
  components: { Button: { defaultBorderColor: '#c3cad1', primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
};

const dark: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: { ...shape, colorPrimary: '#4fc3c0', colorInfo: '#79b8ff', colorSuccess: '#63d197', colorWarning: '#e3b341', colorError: '#ff8a80', colorLink: '#4fc3c0', colorText: '#e6edf3', colorTextSecondary: '#a3b0bc', colorTextDescription: '#a3b0bc', colorTextPlaceholder: '#93a0ac', colorBgContainer: '#1d2329', colorBgElevated: '#242c34', colorBgLayout: '#14181c', colorBorder: '#6e7a86', colorBorderSecondary: '#323b44' },
  components: { Button: { primaryColor: '#06201f', defaultBorderColor: '#4a5560', primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' } },
};

/** The server writes a fresh one into every page; without a server (tests) there is none. */
const nonce = (): string | undefined => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

export const Look = ({ children }: { children: ReactNode }) => {
  const isDark = useDark();
  const locale = useLanguage() === 'zh' ? zhCN : enUS;
  const csp = nonce();
  return (
    <ConfigProvider theme={isDark ? dark : light} locale={locale} csp={csp === undefined ? undefined : { nonce: csp }} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  );
};
