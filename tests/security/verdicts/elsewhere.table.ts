// Things that may come from another circle than the rest of the call, each with the reason why.
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'contribution.log personId': 'whoever wrote in my document; of somebody who did not, an empty list',
  'duty.remind personIds.*': 'those who are not of the studio are passed over',
  'guest.set personIds.*': 'guests come from anywhere in the district',
  'meeting.invite personIds.*': 'a meeting invites anybody of the district',
  'queue.lower personId': 'a hand that is not up is lowered already',
  'series.plan chairId': 'a meeting may be chaired by a guest',
  'series.plan personIds.*': 'a meeting invites anybody of the district',
};
