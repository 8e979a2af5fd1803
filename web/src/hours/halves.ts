// Half-hours as people write them: 5 → 2.5.
export const hoursOf = (half: number): string => String(half / 2);
