// What somebody has to do before anything else, and of whom the hub asks it. Who that is on a day is the people room's to say.

/** Replace the password that somebody gave him, or add the second factor that his office asks for. */
export type Owed = 'password' | 'secondFactor';

/** Of whom a second factor is demanded: nobody, the hub's administrators, all of the district's staff, everybody. */
export type FactorDemand = 'nobody' | 'administrators' | 'staff' | 'everybody';
