// A moment, in words that grow old gracefully; the exact moment is one hover away.
import { useEffect, useState } from 'react';
import { useLanguage } from './useLanguage';
import { dayText, sinceText } from './day';

const MINUTE = 60_000;

export const DayText = ({ at, since = false }: { at: Date; since?: boolean }) => {
  const language = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    if (!since) return;
    const timer = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(timer);
  }, [since]);
  return <time dateTime={at.toISOString()} title={dayText(at, language, now)}>{since ? sinceText(at, language, now) : dayText(at, language, now)}</time>;
};
