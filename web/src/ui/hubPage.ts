// A page of this hub as somebody pastes it: with its address in front, or as the page alone.
import { HubLink } from '@gongyan/shared/kit/link';

/** An address of this hub is kept as the page alone; nothing typed is no page. */
export const pageOf = (typed: string): string | null => {
  const text = typed.trim().startsWith(location.origin) ? typed.trim().slice(location.origin.length) : typed.trim();
  return text === '' ? null : text;
};
export const isPage = (typed: string): boolean => HubLink.nullable().safeParse(pageOf(typed)).success;
