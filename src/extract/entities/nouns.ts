// Common words of news English that say what sort of thing a noun phrase stands for. No stories, no names.

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Last words of titles that stand before a person's name. */
export const titleWords = list(`
  president vice-president minister premier chancellor secretary director general gen gen. commodore brigadier brig. cmdr. corporal cpl. superintendent supt. constable councillor councilman councilwoman lieutenant lt lt. colonel col col. major maj maj. captain capt capt. admiral adm adm. commander sergeant sgt. king queen prince princess
  pope bishop archbishop cardinal ayatollah sheikh sheik imam mullah rabbi reverend rev rev. sir lord lady dame baroness baron senator sen sen. representative rep rep. congressman congresswoman governor gov gov. mayor judge justice
  attorney prosecutor ambassador envoy spokesman spokeswoman spokesperson chief chairman chairwoman chair leader head chairperson deputy dr dr. mr mr. mrs mrs. ms ms. prof prof. professor doctor officer inspector commissioner speaker
  dictator emir sultan shah negotiator mediator journalist reporter analyst activist lawyer author diplomat economist opposition-leader editor executive founder co-founder marshal czar tsar`);

/** Singular nouns for one person. */
export const personNouns = list(`
  man woman person boy girl child official officer minister president premier chancellor secretary director general commander spokesman spokeswoman spokesperson leader chief head king queen prince ambassador diplomat envoy
  source witness resident journalist reporter analyst expert activist lawyer judge prosecutor lawmaker senator governor mayor soldier gunman bomber attacker militant terrorist rebel fighter suspect victim hostage prisoner
  scholar author veteran agent spy dissident candidate critic populist adversary aide adviser advisor assassin brother sister son daughter wife husband father mother deputy negotiator mediator businessman farmer teacher doctor worker
  student driver passenger pilot policeman guard insurgent extremist gunner protester rioter demonstrator marcher sniper assailant attacker kidnapper hijacker guerrilla magistrate constable monarch princess emir elder archbishop cardinal pope mullah pilgrim refugee migrant immigrant settler asylum-seeker photographer writer poet
  campaigner strongman defector deserter consul attache representative bureaucrat technocrat convict captive opponent advocate correspondent medic paramedic surgeon pupil academic mercenary bandit thief robber vandal chieftain incumbent supporter follower
  investigator interrogator inhabitant resident reservist militiaman paramilitary radical moderate liberal conservative shopkeeper trader herder fisherman peacekeeper observer monitor donor voter player trainer tourist traveler passenger motorist
  athlete coach referee swimmer striker goalkeeper captain boxer sprinter d'affaire d'affaires criminal fugitive defendant convict culprit perpetrator offender deserter whistleblower informant accomplice
  dictator citizen national insider politician member inmate detainee villager lawmaker parliamentarian warlord banker blogger hacker striker smuggler trafficker lord commando paratrooper marine sailor crewman fisherman pirate priest bishop monk nun rabbi colonel captain sergeant admiral marshal
  legislator delegate commissioner prosecutor detective cadet recruit conscript loyalist separatist nationalist islamist fundamentalist extremist royalist merchant trader landowner squatter peasant laborer labourer miner nurse clerk pensioner orphan widow
  counterpart ally rival foe neighbor neighbour enemy partner emperor empress sultan shah tsar czar ruler sovereign patriarch marshal brigadier lieutenant commandant counsellor warden seaman airman spokesmen
  executive cousin uncle aunt nephew niece grandfather grandmother grandson granddaughter stepfather stepmother friend companion colleague client baby infant toddler teen youngster
  dealer broker middleman tycoon oligarch magnate entrepreneur industrialist billionaire millionaire lobbyist consultant financier
  year-old chairperson councillor councilor barrister solicitor ombudsman registrar treasurer auditor magistrate coroner pathologist psychiatrist translator interpreter courier landlord tenant shopper commuter organiser organizer moderator programmer engineer architect builder electrician mechanic carpenter butcher baker waiter cook
  attorney predecessor successor rapper singer musician actor actress artist footballer comedian celebrity influencer preacher missionary shooter killer murderer rapist intruder policewoman serviceman servicewoman congressman congresswoman returnee evacuee
  survivor bystander plaintiff petitioner juror nominee intermediary facilitator financier propagandist ideologue kingpin bodyguard chauffeur trucker docker dockworker railwayman postman firefighter fireman rescuer lifeguard ranger poacher hunter
  chargé adjutant organiser vendor hawker jeweller jeweler restaurateur hotelier vlogger youtuber streamer stuntman opposition-leader
  politician chairman chairwoman founder editor economist historian professor researcher scientist inspector sheikh cleric imam`);

/** Nouns, mostly plural, for people without names. */
export const peopleNouns = list(`
  people officials officers sources authorities forces troops soldiers police militants rebels insurgents extremists terrorists fighters gunmen bombers attackers civilians residents citizens diplomats ministers leaders lawmakers
  protesters demonstrators activists victims refugees hostages prisoners workers students journalists experts analysts critics witnesses settlers guerrillas negotiators observers inspectors mps members countrymen counterparts agents
  youths teenagers boys girls orphans widows monks nuns priests bishops clergy clergymen crew crewmen fishermen sailors pirates commandos marines paratroopers cadets recruits conscripts reservists mujahideen jihadists islamists partisans
  thugs vigilantes cops detectives gendarmes mourners onlookers bystanders passersby nurses clerks teachers delegates deputies envoys monitors exiles expatriates peasants nomads bedouin gypsies minority majority population mob herdsmen tribes clans loyalists
  townspeople crews paramilitaries radicals moderates liberals conservatives democrats republicans bandits thieves vandals hooligans mercenaries constables wardens magistrates attorneys monarchs royals emirs chieftains mullahs pilgrims
  hindus sikhs buddhists catholics protestants sunnis shiites shias arabs tamils croats bosniaks hutus tutsis pashtuns berbers roma armenians chechens academics pupils schoolchildren locals incumbents opponents advocates fans correspondents poets medics surgeons
  paramedics consuls attaches representatives bureaucrats technocrats convicts captives crowds mobs gangs masses mothers fathers farmers dockers electorate militiamen
  firefighters rescuers truckers dockers vendors survivors evacuees returnees bystanders organizers organisers youths elders nationals villagers hackers demonstrators gunboats tribesmen peacekeepers inhabitants muslims christians jews kurds serbs albanians
  spies personnel staff men women children families relatives crowd public opposition supporters immigrants candidates guards services intelligence`);

/** Nouns for bodies that act. */
export const organizationNouns = list(`
  government regime administration state agency ministry department embassy consulate mission court parliament congress senate council commission committee cabinet presidency army navy military police intelligence service bureau
  board chapter federation club regulator operator airline maker manufacturer carrier lender retailer insurer utility conglomerate startup watchdog
  group organization organisation movement party faction union front alliance coalition league association company corporation firm network newspaper magazine media outlet broadcaster channel militia junta office court tribunal
  community country nation kingdom republic bank university foundation institute authority force command corps guard delegation team bloc cartel gang cell branch affiliate wing opposition monarchy side charity church clan tribe battalion brigade division regiment unit squad squadron contingent garrison patrol chamber senate assembly directorate secretariat ngo aid-group federation confederation duma synagogue watchdog fleet convoy lobby think-tank panel jury family rebels gangs`);

/** Generic nouns that follow a group's name and add nothing: "the Islamic State group". */
export const namedGroupNouns = list("group movement network organization organisation party agency militia militants rebels guerrillas newspaper magazine news newspaper forum cartel coalition opposition militant faction");

/** Nouns for places. */
export const placeNouns = list(`city town village province region district area island capital country street square route road airport port border camp building hall church mosque school hospital hotel theater theatre station base coast
  river mountain valley bridge road river neighborhood neighbourhood suburb territory enclave strip peninsula site venue consulate embassy compound prison concert`);

export const documentNouns = list("report document statement letter article directive order law treaty agreement resolution memo book post tweet declaration constitution decree bill cable email e-mail declaration review record");
export const policyNouns = list("duty policy principle doctrine rule plan program programme protocol strategy tenet obligation");

const agencyName = /\b(?:Ministry|Department|Agency|Bureau|Service|Embassy|Consulate|Court|Parliament|Congress|Senate|Council|Commission|Committee|Office|Intelligence|Police|Army|Forces?|Guard|Corps|Navy|Cabinet|Mission|Administration|Command|Treasury|Directorate|Assembly|Government|Knesset|Duma|Bundestag)\b/;
const outletName = /\b(?:Times|Post|Journal|News|Press|Herald|Tribune|Guardian|Reuters|Telegraph|Observer|Gazette|Radio|Television|TV|Broadcasting|Magazine|Daily|BBC|CNN|AFP|AP|NBC|CBS|ABC|Today|Telegram|Facebook|Twitter|Instagram|YouTube|TikTok|WhatsApp|Weibo|VKontakte|Agency France-Presse|Newsweek|Affairs)\b/;
const armedName = /\b(?:Liberation|Brigades?|Jihad|Front|Militia|Mujahideen|Mujahedin|Tigers|Resistance|Islamic State|Taliban|Qaeda|Qaida|Hezbollah|Hizbollah|Hizbullah|Hamas|ISIS|ISIL)\b/;
const organizationName = /\b(?:Party|Union|Group|Movement|Organi[sz]ation|Association|League|Alliance|Company|Corp|Corporation|Inc|Ltd|University|Foundation|Institute|Nations|Federation|Community|Club|Society|Bank|Center|Centre|Coalition|Forum|Watch|Board|Airlines|Airways|Holdings|Industries|Systems|Technologies|Motors|Energy|Electric|Pharmaceuticals|Terminals|Trust|Network|Authority|Regulator|Exchange|Amnesty|Without|Against|Beyond|Cross|Fund|College|School|Church|Family|House)\b/;
const placeName = /\b(?:City|River|Street|Square|Hall|Province|Region|Island|Islands|Airport|Sea|Lake|Mount|Mountains|Valley|Avenue|County|District|Strip|(?:West|East|Left|Right|South|North) Bank|Gulf|Peninsula|Cup|Marathon|Stadium|Bridge|North|South|East|West|Middle East|Africa|Europe|Asia|America)$/;

/** Kind of a named thing by the words of its name; undefined where the name does not say. */
export function kindOfName(name: string): string | undefined {
  if (outletName.test(name)) return "outlet";
  if (armedName.test(name)) return "armed-group";
  if (agencyName.test(name)) return "agency";
  if (placeName.test(name)) return "place";
  if (organizationName.test(name)) return "organization";
  if (/^[A-Z][A-Z0-9&.-]{1,7}$/.test(name)) return "organization";
  return undefined;
}

const notPeople = /(?:^|[^a-z])(?:number|order|power|paper|letter|matter|offer|weapon|border|barrier|center|quarter|factor|sector|answer|error|corner|river|water|summer|winter|danger|tower|finger|folder|header|computer|printer|server|newspaper|helicopter|bomber|tanker|carrier|freighter|trailer|shelter|character|chapter|quarter|layer|register|poster|flower|shower|counter|meter|liter|dollar|color|door|floor|motor|reactor|monitor|mirror|error|terror|horror|vector|plant|restaurant|grant|warrant|instant|variant|fee|tree|degree|committee|guarantee|coffee|knee|crater|theater|disaster|encounter|manner|banner|dinner|corridor|harbor|labor|favor|honor|tutor|rumor|element|moment|pier|frontier|tier|figure|other|member of)s?$/;

/** Machines that act for whoever sends them: "an American drone". */
export const vehicleNouns = list("drone drones aircraft plane planes warplane warplanes jet jets helicopter helicopters gunship gunships ship ships warship warships vessel vessels tank tanks artillery missile missiles submarine gunboat gunboats boat boats trawler cutter frigate frigates destroyer destroyers bomber bombers fighter-jet carrier cruiser lifeboat tanker patrol-boat planeload vehicle vehicles truck trucks convoy convoys column columns rocket rockets");

/** Nouns that only count what stands behind their "of". */
export const measures = list("ten tens thousand thousands hundred hundreds dozen dozens score scores number numbers majority minority million millions third half quarter group groups crowd crowds handful most some many several part");

/** Kind of a described thing; of "thousands of Nigerians" by what is counted. */
export function kindOfPhrase(noun: string, plural: boolean, text: string): string | undefined {
  const counted = measures.has(noun.toLowerCase()) ? /\bof (?:[\p{L}\p{N}'’.-]+ )*?([\p{L}'’-]+)$/u.exec(text)?.[1] : undefined;
  // "a state of emergency" is no country.
  if (noun === "state" && /\bstate of (?:emergency|siege|war|alert|affairs|disaster|mind|crisis|anarchy|chaos)\b/.test(text)) return undefined;
  // "one of them", "two of the men": a number alone stands for people.
  if (/^(?:one|two|three|four|five|six|seven|eight|nine|ten|another|several|both|some|many|most|none)\b.* of (?:them|us)$/i.test(text)) return /^(?:one|another)\b/i.test(text) ? "person" : "people";
  if (counted === undefined) return kindOfNoun(noun, plural);
  return kindOfNoun(counted, true) === "people" || /^\p{Lu}\p{Ll}+(?:s|ese|ish|iss|nch|i)$/u.test(counted) ? "people" : kindOfNoun(noun, plural);
}

/** Kind of a described thing by its head noun. */
export function kindOfNoun(noun: string, plural: boolean): string | undefined {
  const lower = noun.toLowerCase();
  // "abducted six others"
  if (plural && lower === "other") return "people";
  if (plural && (peopleNouns.has(lower) || peopleNouns.has(`${lower}s`) || personNouns.has(lower.replace(/ies$/, "y").replace(/s$/, "")) || personNouns.has(lower))) return "people";
  if (personNouns.has(lower)) return plural ? "people" : "person";
  if (peopleNouns.has(lower)) return "people";
  if (plural && /(?:ers?|ors?|ists?|ants?|ians?|m[ae]n|wom[ae]n|ees?)$/.test(lower) && !notPeople.test(lower)) return "people";
  if (/^(?:country|nation|state|kingdom|republic)$/.test(lower)) return "state";
  if (/^(?:newspaper|magazine|broadcaster|outlet|channel|media|television|tabloid)$/.test(lower)) return "outlet";
  if (/^(?:government|ministry|agency|department|embassy|consulate|army|military|police|parliament|court|cabinet|presidency|administration|intelligence|counterintelligence|counter-intelligence|counterterrorism|service|bureau|mission|navy)$/.test(lower)) return "agency";
  if (organizationNouns.has(lower)) return "organization";
  if (placeNouns.has(lower)) return "place";
  if (documentNouns.has(lower)) return "document";
  if (policyNouns.has(lower)) return "policy";
  return undefined;
}
