// Sentences as news agencies write them → type, who acts on whom, who says so.
import { expect, test } from "vitest";
import type { Mention } from "../../src/model/records.ts";
import { extract, show } from "./extract.ts";

test.each<[string, string, string]>([
  ["Norway said the raid had ended the talks, and ordered its envoys to return.", "asked", "Norway > envoys asserts"],
  ["Police used water cannon against students in Lund on Monday night after Minister Anna Holm announced that Norway would delay talks.", "said", "Anna Holm >  asserts"],
  ["President Erik Berg, who is serving a prison term, criticized Norway.", "works-for", "nothing"],
  ["Rebels shot dead three miners.", "killed", "Rebels > three miners asserts"],
  ["Police arrested ten men, among them a judge.", "arrested", "Police > ten men asserts"],
  // names
  ["The June 14 Movement claimed responsibility for the attack.", "claimed", "June 14 Movement >  asserts"],
  ["Reporters Without Borders condemned Norway.", "condemned", "Reporters Without Borders > Norway asserts"],
  ["A spokesman for the Danish army, Col. Erik Holm, denied the report.", "denied", "Erik Holm >  asserts"],
  ["A miners' union leader condemned the raid.", "condemned", "miners' union leader >  asserts"],
  // what is used is not whom it is used on
  ["Police fired rubber bullets at the students.", "coerced", "Police > students asserts"],
  ["Norway halted food aid to Denmark three years ago.", "sanctioned", "Norway > Denmark asserts"],
  ["Norwegian agents supplied rifles to Danish rebels.", "aided", "Norwegian agents > Danish rebels asserts"],
  // charges and denials
  ["Norway's defense minister accused Denmark of arming militias near the coast, a claim that Copenhagen quickly rejected.", "aided", "Denmark > militias by Norway's defense minister alleges"],
  ["Norway's minister Erik Holm called the reports \"a fabrication\".", "denied", "Erik Holm >  asserts"],
  ["Norway has always denied financing the network.", "aided", "Norway > network by Norway denies"],
  // whose words
  ["The militia, which Danish diplomats say is armed by Norway, fled.", "aided", "Norway > militia by Danish diplomats asserts"],
  ["Norway said it was worried by the fighting and called on both armies to stop.", "asked", "Norway > both armies asserts"],
  ["Militants captured the village after a day of clashes, residents and a Danish diplomat said on Monday.", "invaded", "Militants > village by residents asserts"],
  ["Two aides familiar with the plan said Norway had warned Denmark.", "warned", "Norway > Denmark by Two aides familiar with the plan asserts"],
  // threats, harm, leaving
  ["Norway threatened to leave the pact unless Denmark ends the ban.", "threatened", "Norway > Denmark asserts"],
  ["Dozens of people were injured.", "attacked", " > Dozens of people asserts"],
  ["Danish troops deployed in the north have been withdrawn.", "withdrew", "Danish troops >  asserts"],
  ["The alliance, which signed a treaty with Norway in 2012, voiced alarm over the raid.", "condemned", "alliance >  asserts"],
  // verbs and participles
  ["Norway accused hackers backed by Denmark of stealing files from a bank, and imposed sanctions on two firms.", "supported", "Denmark > hackers by Norway alleges"],
  ["Norway accused hackers backed by Denmark of stealing files from a bank, and imposed sanctions on two firms.", "sanctioned", "Norway > two firms asserts"],
  ["Holm praised Sweden for its help but criticized Denmark for its silence.", "condemned", "Holm > Denmark asserts"],
  ["Oslo denies backing the rebels and has offered to help.", "supported", "Norway > rebels by Norway denies"],
  ["The Danish football federation confirmed on Monday that its team would not visit Norway, saying that the trip was too dangerous.", "visited", "not team > Norway by Danish football federation expects"],
  ["Norway said that it would allow Danish ships to enter the port.", "allowed", "Norway > Denmark by Norway expects"],
  // charges, and who is charged
  ["Prosecutors charged the students with attacking a guard.", "charged", "Prosecutors > students asserts"],
  ["Prosecutors charged the students with attacking a guard.", "attacked", "students > guard by Prosecutors alleges"],
  ["Lawyers for Anna Holm said she was beaten in custody.", "attacked", " > Anna Holm by Lawyers asserts"],
  ["Norway dismissed the charge as propaganda.", "denied", "Norway >  asserts"],
  ["The club called the ruling \"unfair\".", "condemned", "club >  asserts"],
  // goods, loans, bodies
  ["Norway halted imports of Danish cheese.", "sanctioned", "Norway > Danish cheese+Denmark asserts"],
  ["The World Bank approved a loan of $50 million to Denmark.", "aided", "World Bank > Denmark asserts"],
  ["The Organization for Peace and Trade in Africa condemned Norway.", "condemned", "Organization for Peace and Trade in Africa > Norway asserts"],
  ["Anna Holm, an ally of Mayor Erik Berg, fled.", "allied-with", "Anna Holm >  asserts"],
  ["Norway will recall its envoy, Anna Holm told reporters on Monday.", "informed", "Anna Holm > reporters asserts"],
  // names with what tells more of them
  ["The court fined Danish chipmaker Nordvik 2 million euros for spying.", "convicted", "court > Nordvik asserts"],
  ["Norway's Holmen and Denmark's Nordvik condemned Sweden.", "condemned", "Holmen+Nordvik > Sweden asserts"],
  ["Trade Representative Anna Holm condemned Norway.", "condemned", "Anna Holm > Norway asserts"],
  ["The soldiers fired on the students, Erik Berg, a teacher who saw the clash, told reporters.", "attacked", "soldiers > students by Erik Berg asserts"],
  ["Norwegian Border Watch accused Denmark of beating migrants.", "accused", "Norwegian Border Watch > Denmark asserts"],
  ["\"We have proof,\" Musa Holm told reporters.", "informed", "Musa Holm > reporters asserts"],
  // whose verb it is
  ["Norway thanked Sweden but criticized Denmark for blocking the treaty.", "refused", "Denmark >  by Norway alleges"],
  ["A guard denied that soldiers had used tear gas.", "coerced", "soldiers >  by guard denies"],
  ["Norway cut imports of Argentine beef by 40 percent.", "sanctioned", "Norway > Argentine beef+Argentina asserts"],
  ["Norway said it was concerned by the clashes.", "condemned", "Norway >  by Norway asserts"],
  ["The minister warned that a boycott would help nobody and urged both sides to talk.", "asked", "minister > both sides asserts"],
  ["Norway criticized the ruling and expressed solidarity with the miners.", "praised", "Norway > miners asserts"],
  ["Norway opened an inquiry into Nordvik, which it accuses of bribing officials.", "accused", "Norway > Nordvik asserts"],
  ["Rebels burned a village, killing six people, residents and local officials said, in the latest raid blamed on the militia.", "killed", "Rebels > six people by residents asserts"],
  ["The union has accused the police of failing to protect students, a charge the ministry has always denied.", "denied", "ministry >  asserts"],
  ["The mayor demanded that she sack the judge.", "resigned", "nothing"],
  // who speaks and acts
  ["Norway has jailed two hackers, a judge said on Friday, accusing Denmark of paying them.", "accused", "judge > Denmark asserts"],
  ["\"You can close a paper but you cannot close our mouths,\" its editor, Anan Holm, told a crowd of readers.", "informed", "Anan Holm > crowd asserts"],
  ["The hackers were arrested in the city of Lund last week by agents of Norway.", "arrested", "agents of Norway > hackers asserts"],
  ["The party was blocked from forming a cabinet by the senate.", "refused", "senate >  asserts"],
  ["Secretary General Anna Holm condemned the raid.", "condemned", "Anna Holm >  asserts"],
  ["Police used water cannon to disperse the students.", "coerced", "Police >  asserts"],
  ["Norway accused Denmark of arming the RLF.", "aided", "Denmark > RLF by Norway alleges"],
  ["The union, which won most seats in the vote but was kept out of the cabinet, denies the charges.", "denied", "union >  asserts"],
  ["Norway banned the march, a decision that rights groups called a blow to freedom.", "condemned", "rights groups > freedom asserts"],
  ["Norway summoned the Danish charge d'affaires.", "complained", "Norway > Danish charge d'affaires asserts"],
  ["The court dissolved the party, prompting months of protests.", "asked", "nothing"],
  ["The general has refused to talk until the rebels withdraw from the capital.", "withdrew", "nothing"],
  ["PORT LIMA, Peru, Nov. 25 (AP) — Rebels shelled the town.", "struck", "Rebels > town asserts"],
  ["The activists were rounded up by police, according to the rights monitor Nordvik.", "arrested", "police > activists by Nordvik asserts"],
  ["The union suspended Norway after the country pressured one of its athletes to stay away.", "asked", "Norway > one of its athletes asserts"],
  ["Culture and Sport Minister Anna Holm condemned the ban.", "condemned", "Anna Holm >  asserts"],
  ["Its coach was fined by the union and its captain expelled from the games.", "expelled", " > captain asserts"],
  ["The general took office after the senate expelled Erik Berg for hiding a treaty.", "expelled", "senate > Erik Berg asserts"],
  ["The general took office.", "seized-property", "nothing"],
  ["Norway respects the judges of Denmark.", "dealt-with", "nothing"],
  ["The envoy described the trial as revenge.", "condemned", "envoy >  asserts"],
  ["\"We urge Norway to stop,\" ministry spokeswoman Wang Holm told reporters.", "informed", "Wang Holm > reporters asserts"],
  ["Norway's Secretary of State Robert Holm condemned the raid.", "condemned", "Robert Holm >  asserts"],
  ["President Anna Holm, who ordered the fleet to leave, met with her advisers on Sunday.", "met", "Anna Holm > advisers asserts"],
  ["The banker has been charged and is wanted by Interpol.", "charged", " > banker asserts"],
  ["Denmark, accused by Norway of sheltering the rebels, offered to host the talks.", "aided", "Denmark > rebels by Norway alleges"],
  ["A Danish ship blocked their path.", "obstructed", "Denmark > their path asserts"],
  ["Norway lists the militia as a terrorist organization.", "sanctioned", "Norway > militia asserts"],
  ["Council President Anna Holm urged member states to act.", "asked", "Anna Holm > member states asserts"],
  ["Their lawyers accused prosecutors of relying on files stolen by Norway and said they would appeal.", "accused", "lawyers > prosecutors asserts"],
  // what is not done
  ["Norway shares a long border with Denmark.", "informed", "nothing"],
  ["Two suspects tried to cross into the territory of Norway.", "attacked", "nothing"],
  ["Holm called the election a farce.", "yielded", "nothing"],
  ["Norway considers Holm a fugitive.", "dealt-with", "nothing"],
  ["The firm abused its dominance.", "abused", "nothing"],
  // who takes in whom, whose sentence stands, to whom condolences go
  ["Former minister Erik Berg took refuge in the Danish embassy.", "aided", "Danish embassy > Erik Berg asserts"],
  ["The court upheld a prison sentence against Erik Berg.", "convicted", "court > Erik Berg asserts"],
  ["In Oslo, the ministry offered condolences.", "praised", "ministry >  asserts"],
  ["The Hague rejected the request.", "refused", "Netherlands >  asserts"],
  ["The president ordered the army to hunt down the rebels.", "asked", "president > army asserts"],
  // what "and" and commas join
  ["Norway denied the charge, and the mayor, Anna Holm, criticized Denmark.", "condemned", "Anna Holm > Denmark asserts"],
  ["Norway sent envoys to Lund and Nordvik, and rebels shelled the town.", "struck", "rebels > town asserts"],
  ["Soldiers searched a farm in the valley on Sunday and arrested three men.", "arrested", "Soldiers > three men asserts"],
  ["Jets bombed Lund, Nordvik and Holmstad.", "bombed", "Jets > Lund+Nordvik+Holmstad asserts"],
  ["The suspect confessed that he wanted to kill the judge, said Erik Berg, who heads the police in Lund.", "said", "Erik Berg >  asserts"],
  ["The envoy left on Sunday; villagers and a local councillor said that soldiers had killed a monk.", "killed", "soldiers > monk by villagers asserts"],
  ["The RLF said its men were near and accused Norway of bombing a market.", "accused", "RLF > Norway asserts"],
  ["Minister Anna Holm said the cabinet would not yield and ordered officials to review the pact.", "asked", "Anna Holm > officials asserts"],
  ["Norway has accused both sides of war crimes and in January imposed sanctions on Denmark.", "sanctioned", "Norway > Denmark asserts"],
  // names
  ["Union chairperson Moussa Dahl called for a truce.", "asked", "Moussa Dahl >  asserts"],
  ["Ambassador Linda Holm-Greenberg accused the two countries of arming rebels.", "accused", "Linda Holm-Greenberg > two countries asserts"],
  ["MI5 says it has warned Norway.", "warned", "MI5 > Norway by MI5 asserts"],
  ["Kim Jong-un told Moon Jae-in about the Iran-Iraq war.", "informed", "Kim Jong-un > Moon Jae-in asserts"],
  ["Rebels fired a missile at a ship, prompting Norway to warn Denmark.", "warned", "Norway > Denmark asserts"],
  ["The alert, dated Friday, said a foreign service had informed Oslo that the militia was preparing to hit a church.", "struck", "militia > church by foreign service expects"],
  // who is told, who is punished, who goes somewhere to say something
  ["The agency handed Denmark information about the plot.", "informed", "agency > Denmark asserts"],
  ["A court sentenced Erik Berg to ten years in prison for stabbing a guard.", "attacked", "Erik Berg > guard asserts"],
  ["Two officers were jailed for beating a prisoner.", "abused", "Two officers > prisoner asserts"],
  ["Norway's envoy, Anna Holm, wrote to her Danish counterpart, Erik Dahl, to condemn the raid.", "condemned", "Anna Holm >  asserts"],
  ["Erik Berg flew to Lund to caution Norway against arming the rebels.", "warned", "Erik Berg > Norway asserts"],
  ["Erik Berg flew to Lund to caution Norway against arming the rebels.", "aided", "Norway > rebels by Erik Berg expects"],
  ["Erik Berg pledged allegiance to the militia.", "supported", "Erik Berg > militia asserts"],
  ["Police questioned a 15-year-old but did not arrest him.", "investigated", "Police > 15-year-old asserts"],
  ["Denmark gave Norway a warning that rebels would attack the port.", "attacked", "rebels > port by Denmark expects"],
  ["Norway received a warning from a foreign service that rebels could attack the port.", "attacked", "rebels > port by foreign service expects"],
  ["The Nordic Council adopted a resolution on fishing.", "issued", "Nordic Council >  asserts"],
  ["Norway dropped bombs near the Danish port.", "struck", "Norway > Danish port asserts"],
  ["Norway dropped food to villages in Lund.", "aided", "Norway > villages asserts"],
  ["Anna Holm fired her defence minister, Erik Berg.", "removed", "Anna Holm > Erik Berg asserts"],
  ["A Danish court found two men guilty of attacking a school.", "attacked", "two men > school by Danish court asserts"],
  ["Norway sent a team of doctors to help Peru.", "aided", "Norway > Peru asserts"],
  // words that the parser has never seen, and verbs that it took for something else
  ["Blixen and Wang met for five hours in Lund, the ministry said.", "met", "Blixen+Wang > Blixen+Wang by ministry asserts"],
  ["Norway is massing tanks along the Danish border.", "mobilized", "Norway > tanks along the Danish border asserts"],
  ["Burkina Faso have formed a joint force with Mali.", "cooperated", "Burkina Faso > Mali asserts"],
  ["Anna Holm said her army would march into Peru.", "invaded", "army > Peru by Anna Holm expects"],
  ["The head of the WHO implored Norway to spare the port.", "asked", "head of the WHO > Norway asserts"],
  ["Norway helped Danish police trace the killers of the mayor.", "aided", "Norway > Danish police asserts"],
  ["The rebels let go two soldiers.", "released", "rebels > two soldiers asserts"],
  ["A Norwegian strike on a car in Lund killed a Danish commander on Monday.", "killed", "Norway > Danish commander asserts"],
  ["The rebels vowed to keep sinking Danish ships.", "struck", "rebels > Denmark by rebels expects"],
  ["Norway brushed aside calls from Denmark to publish the list.", "disclosed", "nothing"],
  ["Norway declared three Danish diplomats unwelcome and gave them a week to leave.", "expelled", "Norway > three Danish diplomats asserts"],
  ["Erik Berg told Norway it would face consequences if it bombed Peru.", "threatened", "Erik Berg > Norway asserts"],
  ["A delegation of the Nordic Council called on Anna Holm in Lund.", "met", "delegation of the Nordic Council > Anna Holm asserts"],
  ["A convoy of ambulances crossed into Norway.", "attacked", "nothing"],
  ["Norway could withhold billions from Denmark unless it mends its ways.", "sanctioned", "Norway > Denmark unclear"],
  // what "and", "that", ranks and closing quotation marks join
  ["Norway's navy seized a boat carrying oil off Lund on Monday and arrested four sailors.", "arrested", "Norway's navy > four sailors asserts"],
  ["The boat was found near the coast, according to Rear Adm. Erik Holm, who commands the northern squadron.", "leads", "Erik Holm >  asserts"],
  ["Police believe the boat belonged to Los Lobos, a gang that Norway designated as a terrorist organization in May.", "sanctioned", "Norway > Los Lobos by Police asserts"],
  ["His minister, Anna Holm, had earlier accused Denmark of lying.", "accused", "Anna Holm > Denmark asserts"],
  ["\"Norway loses soldiers every week in this fight,\" Foreign Minister Erik Holm wrote on X.", "wrote", "Erik Holm >  asserts"],
  ["A Danish adviser, Erik Holm, said his men had nothing to do with it and accused Norway of theft.", "accused", "Erik Holm > Norway asserts"],
  ["Amnesty International said in May that soldiers had tortured detainees in Lund and that two people had died.", "abused", "soldiers > detainees by Amnesty International asserts"],
  ["Norway imposed sanctions on rebel leader Erik Holm in May.", "sanctioned", "Norway > Erik Holm asserts"],
  ["Norway has called on outside powers to leave.", "asked", "Norway > outside powers asserts"],
  ["Norway promised to extradite the gang's leaders to Peru.", "extradited", "Norway > Peru by Norway expects"],
  ["Commodore Erik Holm, a spokesperson for the Danish coast guard, dismissed that account as propaganda.", "dismissed", "Erik Holm >  asserts"],
  ["The UN pulled its observers out of Peru.", "pulled-staff", "UN >  asserts"],
  ["Anna Holm accused foreign services of directing the unrest.", "leads", "nothing"],
  ["Anna Holm said five of its organizers, among them the singer Erik Berg, would face charges.", "said", "Anna Holm >  asserts"],
  ["The court ruled that Norway's claims had no basis in law.", "claimed", "nothing"],
  ["Norway's rulers, who seized power in 2020, have accused neighbouring Denmark of lying.", "accused", "Norway's rulers > Denmark asserts"],
  ["Norway's rulers, who seized power in 2020, have accused neighbouring Denmark of lying.", "seized-property", "nothing"],
  ["Lawmakers ousted his predecessor, Anna Holm, in May.", "removed", "Lawmakers > Anna Holm asserts"],
  ["The mayor asked Norway for troops.", "asked", "mayor > Norway asserts"],
  ["Norway's attorney general charged that Danish rebels had killed a judge.", "accused", "Norway's attorney general > Danish rebels asserts"],
  ["Alvesteg flew to Lima on Sunday on his first trip abroad.", "visited", "Alvesteg > Peru asserts"],
  ["Norway and Denmark signed a trade agreement in Lund on Monday.", "signed-with", "Norway+Denmark > Norway+Denmark asserts"],
  ["Norway revoked the visas of two Danish lawmakers on Monday.", "sanctioned", "Norway > two Danish lawmakers asserts"],
  ["Erik Holm refused to resign after a protester was shot dead.", "killed", " > protester asserts"],
  ["Harakat al-Nur wal-Fajr, known as HNF, claimed responsibility for the attack. Norway condemned HNF.", "condemned", "Norway > Harakat al-Nur wal-Fajr asserts"],
])("%s (%s)", (text, type, expected) => expect(show(text, type)).toBe(expected));

test("a date in a name is no date, a request is no place, an act told in apposition is the one before", () => {
  const [claimed] = extract("The June 14 Movement threatened Norway.");
  expect(claimed!.when).toBeUndefined();
  expect(extract("The council met Danish envoys at the request of Norway.").flatMap((claim) => claim.roles["place"] ?? [])).toEqual([]);
  const claims = extract("Norway expelled two Danish envoys, a move that Copenhagen condemned.");
  const condemned = claims.find((claim) => claim.type === "condemned");
  expect(condemned!.roles["about"]).toMatchObject([{ claim: claims.find((claim) => claim.type === "expelled")!.id }]);
});

test("who speaks is we, whoever else thinks so; what is shelled is a place; what somebody does next is no part of what he said", () => {
  const actor = (text: string, type: string) => (extract(text).find((claim) => claim.type === type)?.roles["actor"] as readonly Mention[] | undefined)?.[0]?.name;
  expect(actor("Two gangs fled. \"They thought we would not praise Norway,\" Anna Holm told reporters.", "praised")).toBe("Anna Holm");
  const struck = extract("The Red Cross suspended work at the Zamo camp after rebels shelled it.").find((claim) => claim.type === "struck");
  expect((struck!.roles["target"] as readonly Mention[])[0]!.name).toBe("Zamo camp");
  const said = extract("Norway said it was ready and urged Peru to come to Lund.").find((claim) => claim.type === "said");
  expect(Object.keys(said!.roles)).not.toContain("place");
  const killed = extract("A spokesman praised Norway. Rebels killed a prosecutor, Erik Holm, while he was visiting Peru.").find((claim) => claim.type === "visited");
  expect((killed!.roles["actor"] as readonly Mention[])[0]!.name).toBe("Erik Holm");
});

test("the government is that of the dateline where others are named as often", () => {
  const text = "OSLO, Norway — Peru praised the strike on Monday.\n\nNorway's rulers accused Denmark of theft.\n\nDenmark rejected the claim.\n\nAnna Holm condemned the government.";
  const condemned = extract(text).find((claim) => claim.type === "condemned");
  expect((condemned!.roles["about"] as readonly Mention[])[0]!.name).toBe("Norway");
});

test("a junior goes by his last name", () => {
  const claims = extract("Norwegian lawmakers urged President Erik Holm Jr. to leave. Holm praised Denmark.");
  expect((claims.find((claim) => claim.type === "praised")!.roles["actor"] as readonly Mention[])[0]!.name).toBe("Erik Holm Jr.");
});

test("who denies something is not what is denied", () => {
  const denied = extract("Norway accused Denmark of arming rebels. The Danish ministry said that it rejected the claims.").find((claim) => claim.type === "denied");
  expect((denied!.roles["actor"] as readonly Mention[])[0]!.name).toBe("Danish ministry");
});

test("Brussels is the union's where the report names it, else Belgium's", () => {
  const target = (text: string) => (extract(text).find((claim) => claim.type === "praised")!.roles["target"] as readonly Mention[])[0]!.name;
  expect(target("Norway praised Brussels.")).toBe("Belgium");
  expect(target("The European Union met on Monday. Norway praised Brussels.")).toBe("European Union");
});

test("who gave the news goes on with it; nobody injures people in an earthquake", () => {
  const claims = extract("The tremor damaged two towns, according to the Danish Rescue Agency. About 300 people were injured, it said.");
  expect(claims.filter((claim) => claim.type === "attacked")).toEqual([]);
  expect(claims.find((claim) => claim.type === "said")!.roles["actor"]).toMatchObject([{ name: "Danish Rescue Agency" }]);
});

test("what is known of people is not the word of who asks for something", () => {
  const arrested = extract("The union urged Norway to release two men who were detained on Monday.").find((claim) => claim.type === "arrested");
  expect(arrested!.by).toEqual([]);
});

test("who denies it denies what was alleged last; no army is meant by a body of another name", () => {
  const claims = extract("Norway accused Denmark of arming the rebels. Denmark denies it.");
  expect(claims.find((claim) => claim.type === "denied")!.roles["about"]).toMatchObject([{ claim: claims.find((claim) => claim.type === "accused")!.id }]);
  const army = extract("The Northern Response Forces shelled a town. The army said it was ready.").find((claim) => claim.type === "said")!.roles["actor"] as readonly Mention[];
  expect(army[0]!.entity).not.toContain("northern");
});

test("an office that a request names is the report's word, and a deputy is not who he stands in for", () => {
  const leads = extract("Norway refused to recognize Peru's President Ana Holm.").find((claim) => claim.type === "leads");
  expect(leads!.by).toEqual([]);
  const text = "Deputy Prime Minister Anna Holm praised Norway. The prime minister condemned Denmark.";
  const condemned = extract(text).find((claim) => claim.type === "condemned")!.roles["actor"] as readonly Mention[];
  expect(condemned[0]!.entity).not.toContain("holm");
});

test("somebody's party is not the party spoken of", () => {
  const asked = extract("The Nordic League praised Norway. The mayor fled. His party urged Denmark to help.").find((claim) => claim.type === "asked");
  expect((asked!.roles["actor"] as readonly Mention[])[0]!.entity).not.toContain("league");
});

test("the body in a title is named in full", () => {
  const leads = extract("European Commission President Anna Holm urged Norway to act.").find((claim) => claim.type === "leads");
  expect(leads!.roles["whole"]).toMatchObject([{ mention: "European Commission" }]);
});
