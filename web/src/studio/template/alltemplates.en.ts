// Words of the district's page of templates: it alone brings them.
export const en = {
  title: 'Templates',
  program: 'Built in',
  derived: 'Derived by studios',
  none: 'No studio has derived one yet.',
  lead: 'Those of the program, and what studios made of them; every document keeps the version it was made of.',
  staffOnly: 'The district’s staff look at all templates.',
};
