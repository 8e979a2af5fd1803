// The numbers of the studio rules, in the order in which they are shown.
export const SIZES = ['mostSeats', 'onlineLimit', 'assistantLimit', 'onlineStudios', 'termYears', 'hostYears'] as const;
export const DAYS = ['school', 'host', 'college', 'bureau', 'agreement', 'answer', 'review', 'approval', 'plaque'] as const;
