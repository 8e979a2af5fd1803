// The same words in English.
import type { VisitorWords } from './visitor.zh';

export const en: VisitorWords = {
  kindOf: 'Master-teacher studio', none: 'Not public', noneLead: 'Nothing is public at this address, or it was closed. Ask whoever gave you the link.', slow: 'Too many requests', slowLead: 'Try again in a minute.', offline: 'Cannot open just now', offlineLead: 'No network, or the server is being maintained. Try again later.', again: 'Try again',
  host: 'Host', term: 'Term', termText: '{{from}} to {{to}}', members: 'Members', membersText: '{{n}}', focus: 'Focus',
  briefs: 'Newsletters', issue: '{{from}}–{{to}}, issue {{n}}', month: '{{year}}-{{month}}', term1: 'first term', term2: 'second term', publishedOn: 'published on {{day}}', corrections: 'Corrections', results: 'Results', nothing: 'No newsletter or result is public yet.',
  kinds: { meeting: 'Meetings', openLesson: 'Open lessons', design: 'Agreed designs', result: 'Results' }, words: { paper: 'Paper', case: 'Case', project: 'Project', award: 'Award', lecture: 'Lecture', visit: 'Teaching visit', resource: 'Resource set' },
  levels: { cluster: 'Cluster', school: 'School', district: 'District', city: 'City', province: 'Province', nation: 'Nation' }, attended: '{{n}} came', foot: 'Chosen for the public by the studio’s host, from the hub’s records.',
};
