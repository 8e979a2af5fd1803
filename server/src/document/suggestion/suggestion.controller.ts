// The routes of a document's suggestions.
import { Controller, Inject } from '@nestjs/common';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { SuggestionDecisions } from './suggestion.decisions.js';
import { SuggestionQueries } from './suggestion.queries.js';
import { SuggestionService } from './suggestion.service.js';

@Controller()
export class SuggestionController {
  constructor(
    @Inject(SuggestionService) private readonly suggestions: SuggestionService,
    @Inject(SuggestionDecisions) private readonly decisions: SuggestionDecisions,
    @Inject(SuggestionQueries) private readonly queries: SuggestionQueries,
  ) {}

  @Serves(suggestionRoutes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof suggestionRoutes.list>) {
    return this.queries.list(who.personId, params.documentId);
  }

  @Serves(suggestionRoutes.record)
  record(@Who() who: Actor, @In() { params }: Input<typeof suggestionRoutes.record>) {
    return this.queries.record(who.personId, params.documentId);
  }

  @Serves(suggestionRoutes.make)
  make(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.make>) {
    return this.suggestions.make(who, input);
  }

  @Serves(suggestionRoutes.revise)
  revise(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.revise>) {
    return this.suggestions.revise(who, input);
  }

  @Serves(suggestionRoutes.withdraw)
  withdraw(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.withdraw>) {
    return this.suggestions.withdraw(who, input);
  }

  @Serves(suggestionRoutes.accept)
  accept(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.accept>) {
    return this.decisions.accept(who, input);
  }

  @Serves(suggestionRoutes.decline)
  decline(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.decline>) {
    return this.decisions.decline(who, input);
  }

  @Serves(suggestionRoutes.reopen)
  reopen(@Who() who: Actor, @In() input: Input<typeof suggestionRoutes.reopen>) {
    return this.decisions.reopen(who, input);
  }
}
