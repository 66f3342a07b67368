import { actionDueBeforeIncident } from './actions/action-due-before-incident.ts'
import { actionDueTooFar } from './actions/action-due-too-far.ts'
import { actionItemNoVerb } from './actions/action-item-no-verb.ts'
import { actionItemOverdue } from './actions/action-item-overdue.ts'
import { actionItemOwnerIsTeam } from './actions/action-item-owner-is-team.ts'
import { actionItemReliesOnCare } from './actions/action-item-relies-on-care.ts'
import { actionItemUnbounded } from './actions/action-item-unbounded.ts'
import { actionItemVague } from './actions/action-item-vague.ts'
import { actionItemWithoutDue } from './actions/action-item-without-due.ts'
import { actionItemWithoutOwner } from './actions/action-item-without-owner.ts'
import { actionItemWithoutTracker } from './actions/action-item-without-tracker.ts'
import { actionsEqualPriority } from './actions/actions-equal-priority.ts'
import { closedWithOpenActions } from './actions/closed-with-open-actions.ts'
import { doneWithoutEvidence } from './actions/done-without-evidence.ts'
import { duplicateActionItem } from './actions/duplicate-action-item.ts'
import { noActionItems } from './actions/no-action-items.ts'
import { noDetectionAction } from './actions/no-detection-action.ts'
import { noHighPriorityAction } from './actions/no-high-priority-action.ts'
import { noPreventativeAction } from './actions/no-preventative-action.ts'
import { tooManyActions } from './actions/too-many-actions.ts'
import { brokenLinkSyntax } from './document/broken-link-syntax.ts'
import { deadLocalLink } from './document/dead-local-link.ts'
import { duplicateKey } from './document/duplicate-key.ts'
import { emptySection } from './document/empty-section.ts'
import { finalWithOpenQuestions } from './document/final-with-open-questions.ts'
import { finalWithoutReview } from './document/final-without-review.ts'
import { frontMatterConflict } from './document/front-matter-conflict.ts'
import { headingOrder } from './document/heading-order.ts'
import { imageWithoutAlt } from './document/image-without-alt.ts'
import { invalidValue } from './document/invalid-value.ts'
import { malformedJson } from './document/malformed-json.ts'
import { malformedYaml } from './document/malformed-yaml.ts'
import { missingOwner } from './document/missing-owner.ts'
import { missingSection } from './document/missing-section.ts'
import { multipleOwners } from './document/multiple-owners.ts'
import { notAPostmortem } from './document/not-a-postmortem.ts'
import { placeholderLeft } from './document/placeholder-left.ts'
import { publicMissingNextSteps } from './document/public-missing-next-steps.ts'
import { recurrenceWithoutLink } from './document/recurrence-without-link.ts'
import { staleDraft } from './document/stale-draft.ts'
import { summaryIncomplete } from './document/summary-incomplete.ts'
import { summaryTooLong } from './document/summary-too-long.ts'
import { templateBoilerplateLeft } from './document/template-boilerplate-left.ts'
import { titleUninformative } from './document/title-uninformative.ts'
import { unknownField } from './document/unknown-field.ts'
import { wordCount } from './document/word-count.ts'
import { causeRestatesSymptom } from './explanation/cause-restates-symptom.ts'
import { changeWithoutLink } from './explanation/change-without-link.ts'
import { fiveWhysEndsAtPerson } from './explanation/five-whys-ends-at-person.ts'
import { fiveWhysShallow } from './explanation/five-whys-shallow.ts'
import { hedgingInCause } from './explanation/hedging-in-cause.ts'
import { missingLessons } from './explanation/missing-lessons.ts'
import { missingTrigger } from './explanation/missing-trigger.ts'
import { rootCauseHumanError } from './explanation/root-cause-human-error.ts'
import { singleContributingFactor } from './explanation/single-contributing-factor.ts'
import { triggerEqualsRootCause } from './explanation/trigger-equals-root-cause.ts'
import { vagueResolution } from './explanation/vague-resolution.ts'
import { claimsTotalImpact } from './impact/claims-total-impact.ts'
import { detectedByCustomer } from './impact/detected-by-customer.ts'
import { impactArithmeticMismatch } from './impact/impact-arithmetic-mismatch.ts'
import { impactPercentOutOfRange } from './impact/impact-percent-out-of-range.ts'
import { missingDetectionSource } from './impact/missing-detection-source.ts'
import { missingImpactQuantification } from './impact/missing-impact-quantification.ts'
import { missingSeverity } from './impact/missing-severity.ts'
import { outageWordingVsDegradation } from './impact/outage-wording-vs-degradation.ts'
import { percentWithoutBasis } from './impact/percent-without-basis.ts'
import { severityImpactMismatch } from './impact/severity-impact-mismatch.ts'
import { animatedLanguage } from './language/animated-language.ts'
import { blameLanguage } from './language/blame-language.ts'
import { counterfactual } from './language/counterfactual.ts'
import { minimisingLanguage } from './language/minimising-language.ts'
import { mttrOnSingleIncident } from './language/mttr-on-single-incident.ts'
import { namedPersonInCause } from './language/named-person-in-cause.ts'
import { normativeLanguage } from './language/normative-language.ts'
import type { Rule } from './rule.ts'
import { emailAddress } from './safety/email-address.ts'
import { hiddenCharacters } from './safety/hidden-characters.ts'
import { internalLinkInPublic } from './safety/internal-link-in-public.ts'
import { ipAddress } from './safety/ip-address.ts'
import { localPathOrUsername } from './safety/local-path-or-username.ts'
import { phoneOrIdNumber } from './safety/phone-or-id-number.ts'
import { secretInText } from './safety/secret-in-text.ts'
import { ambiguousDateFormat } from './time/ambiguous-date-format.ts'
import { ambiguousLocalTime } from './time/ambiguous-local-time.ts'
import { ambiguousTimezoneAbbreviation } from './time/ambiguous-timezone-abbreviation.ts'
import { derivedValueOutdated } from './time/derived-value-outdated.ts'
import { detectionAfterImpactEnd } from './time/detection-after-impact-end.ts'
import { detectionBeforeImpact } from './time/detection-before-impact.ts'
import { detectionEqualsImpactStart } from './time/detection-equals-impact-start.ts'
import { durationImplausible } from './time/duration-implausible.ts'
import { durationMismatch } from './time/duration-mismatch.ts'
import { endBeforeStart } from './time/end-before-start.ts'
import { invalidDate } from './time/invalid-date.ts'
import { midnightAmbiguity } from './time/midnight-ambiguity.ts'
import { milestoneOrderImpossible } from './time/milestone-order-impossible.ts'
import { missingTimezone } from './time/missing-timezone.ts'
import { mixedTimezones } from './time/mixed-timezones.ts'
import { nonexistentLocalTime } from './time/nonexistent-local-time.ts'
import { timeWithoutDate } from './time/time-without-date.ts'
import { timelineDisjointFromWindow } from './time/timeline-disjoint-from-window.ts'
import { timelineDuplicateEntry } from './time/timeline-duplicate-entry.ts'
import { timelineEntryInFuture } from './time/timeline-entry-in-future.ts'
import { timelineEntryTooLong } from './time/timeline-entry-too-long.ts'
import { timelineEntryWithoutSource } from './time/timeline-entry-without-source.ts'
import { timelineGap } from './time/timeline-gap.ts'
import { timelineMilestoneConflict } from './time/timeline-milestone-conflict.ts'
import { timelineMissingMilestone } from './time/timeline-missing-milestone.ts'
import { timelineNoMisleadingPath } from './time/timeline-no-misleading-path.ts'
import { timelineOutOfOrder } from './time/timeline-out-of-order.ts'
import { timelineRoundTimes } from './time/timeline-round-times.ts'
import { timelineStartsAtDetection } from './time/timeline-starts-at-detection.ts'
import { timelineTooSparse } from './time/timeline-too-sparse.ts'
import { timezoneAbbreviationAlone } from './time/timezone-abbreviation-alone.ts'
import { timezoneOffsetContradiction } from './time/timezone-offset-contradiction.ts'
import { timezoneSeasonMismatch } from './time/timezone-season-mismatch.ts'
import { unknownTimezone } from './time/unknown-timezone.ts'

/** Every rule of `check`, in the order of the field's chapters: time, impact, explanation, language, actions, safety, document. */
export const rules: readonly Rule[] = [
  missingTimezone,
  unknownTimezone,
  ambiguousTimezoneAbbreviation,
  timezoneAbbreviationAlone,
  timezoneSeasonMismatch,
  timezoneOffsetContradiction,
  nonexistentLocalTime,
  ambiguousLocalTime,
  invalidDate,
  ambiguousDateFormat,
  timeWithoutDate,
  endBeforeStart,
  milestoneOrderImpossible,
  detectionBeforeImpact,
  detectionEqualsImpactStart,
  detectionAfterImpactEnd,
  durationMismatch,
  derivedValueOutdated,
  durationImplausible,
  timelineOutOfOrder,
  timelineDisjointFromWindow,
  timelineMilestoneConflict,
  timelineEntryInFuture,
  timelineMissingMilestone,
  timelineGap,
  timelineRoundTimes,
  timelineDuplicateEntry,
  mixedTimezones,
  midnightAmbiguity,
  timelineTooSparse,
  timelineStartsAtDetection,
  timelineEntryTooLong,
  timelineEntryWithoutSource,
  timelineNoMisleadingPath,
  missingSeverity,
  missingImpactQuantification,
  impactPercentOutOfRange,
  impactArithmeticMismatch,
  percentWithoutBasis,
  claimsTotalImpact,
  outageWordingVsDegradation,
  severityImpactMismatch,
  missingDetectionSource,
  detectedByCustomer,
  rootCauseHumanError,
  singleContributingFactor,
  missingTrigger,
  triggerEqualsRootCause,
  causeRestatesSymptom,
  fiveWhysEndsAtPerson,
  fiveWhysShallow,
  changeWithoutLink,
  vagueResolution,
  hedgingInCause,
  missingLessons,
  blameLanguage,
  namedPersonInCause,
  counterfactual,
  normativeLanguage,
  animatedLanguage,
  minimisingLanguage,
  mttrOnSingleIncident,
  noActionItems,
  noHighPriorityAction,
  actionItemWithoutOwner,
  actionItemOwnerIsTeam,
  actionItemWithoutDue,
  actionItemWithoutTracker,
  actionItemNoVerb,
  actionItemVague,
  actionItemUnbounded,
  actionItemReliesOnCare,
  actionDueBeforeIncident,
  actionItemOverdue,
  actionDueTooFar,
  actionsEqualPriority,
  noPreventativeAction,
  noDetectionAction,
  tooManyActions,
  duplicateActionItem,
  closedWithOpenActions,
  doneWithoutEvidence,
  emailAddress,
  hiddenCharacters,
  internalLinkInPublic,
  ipAddress,
  localPathOrUsername,
  phoneOrIdNumber,
  secretInText,
  brokenLinkSyntax,
  deadLocalLink,
  duplicateKey,
  emptySection,
  finalWithOpenQuestions,
  finalWithoutReview,
  frontMatterConflict,
  headingOrder,
  imageWithoutAlt,
  invalidValue,
  malformedJson,
  malformedYaml,
  missingOwner,
  missingSection,
  multipleOwners,
  notAPostmortem,
  placeholderLeft,
  publicMissingNextSteps,
  recurrenceWithoutLink,
  staleDraft,
  summaryIncomplete,
  summaryTooLong,
  templateBoilerplateLeft,
  titleUninformative,
  unknownField,
  wordCount,
]
