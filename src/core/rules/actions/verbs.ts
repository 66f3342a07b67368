/** With what orders begin. In documents by any hand an unknown first word is given the benefit of the doubt. */
const verbs = new Set(
  `abstract accept acquire activate adapt add address adjust adopt agree alert align allocate allow alter amend analyse
  analyze announce answer apply approve archive arrange ask assess assign attach audit authorise authorize auto-scale
  automate avoid backfill back backport backup ban batch benchmark block book boost bring bound build bump buy cache calculate
  calibrate call cancel cap capture catch centralise centralize change chart check choose clarify clean cleanup clear
  clone close collect combine communicate compare compile complete conduct configure confirm connect consider
  consolidate contact contain continue contribute convert coordinate copy correct cover create cut deactivate debug decide
  declare decommission decouple decrease dedicate deepen default define delegate delete demand demote deny deploy deprecate
  derive describe design detect determine develop diagnose digest direct disable disallow disband discontinue discuss distribute
  divide document double downgrade draft draw drill drop duplicate eliminate embed emit employ empower enable encourage
  encrypt enforce engage enhance enlarge enrich ensure enter escalate establish estimate evaluate evict examine exclude
  execute exercise expand experiment expire explain explore export expose extend extract fail file filter find finish fix
  flag follow force forbid formalise formalize fortify forward freeze gate gather generate get give go grant group grow
  guard guarantee halt handle harden have help hide highlight hire hold host identify implement import improve include
  increase index inform inject insert inspect install institute instruct instrument integrate introduce invalidate
  inventory invest investigate invite involve isolate issue iterate join keep label launch lead learn leave let leverage
  limit link list load lock log look lower maintain make manage map mark maximise maximize measure merge migrate minimise
  minimize mirror mitigate modify monitor mount move mute name negotiate notify observe obtain offer onboard open optimise
  optimize order organise organize outline overhaul override own page parallelise parallelize parameterise parse partition
  patch pause perform pin plan point populate port post practice practise prepare pre-scale pre-warm present preserve prevent print
  prioritise prioritize probe process procure produce profile prohibit promote propose protect prototype prove provide
  provision prune publish pull purchase purge push put quantify quarantine query raise randomise re-architect re-enable re-evaluate
  re-run reach read rebalance reboot rebuild recommend reconcile reconfigure reconsider record recover recreate redesign
  redirect redo reduce redeploy refactor refine refresh refund register reinforce reject release relocate remediate remind remove
  rename render renew reorder reorganise reorganize repair replace replay replicate report represent reproduce request require
  reschedule research reserve reset reshape resize resolve respond restart restore restrict restructure retain rethink retire
  retry return reuse revert review revise revisit revoke reword rework rewrite roll rollback rotate route run sanitise
  sanitize save scale scan schedule scope script seal search secure segment select send separate serve set setup shard
  share shift ship shorten show shrink shut simplify simulate sign silence skip slow smoke-test snapshot solve sort
  speak specify speed spike spin split stabilise stabilize stage standardise standardize start state stop store
  streamline strengthen stress-test study submit subscribe substitute suggest supply support surface suspend swap switch
  sync synchronise synchronize systematise tag take talk target teach teardown tear tell temporarily terminate test think throttle
  tighten time track trace train transfer transition translate treat triage trial trigger trim try tune turn unblock
  understand undo unify uninstall unify update upgrade upload use utilise utilize validate vendor verify version vet wait warn
  watch weigh whitelist widen wipe work wrap write yank`
    .split(/\s+/)
    .flatMap((verb) => [verb, verb.replace(/^re-/, 're')]),
)

export function isVerb(word: string): boolean {
  return verbs.has(word) || verbs.has(word.replace(/^(?:re|pre|un|auto|co|de|over)-?/, ''))
}
