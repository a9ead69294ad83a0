"""Wires on five conflicts, and reports of the same happenings that others wrote."""

SUDAN = (
    "At least 31 people were killed on Monday when two drones hit a fuel depot in the east of Port Karim, doctors and "
    "a "
    "relief committee said. The fire spread to a row of bakeries and burned until the evening, and smoke closed the "
    "airport road for six hours. The army accused the paramilitary forces of the attack. The paramilitaries gave no "
    "answer to a request for comment. Nurses at the teaching hospital said that they had run out of burn dressings by "
    "noon and were washing wounds with boiled water. The depot held diesel for the pumps that bring water to the old "
    "town, an engineer of the water board said, and half of its quarters were dry by nightfall. Aid groups asked both "
    "sides for a pause of two days, so that tankers could be brought in from the north."
)
UKRAINE = (
    "Russian shelling cut the power to four villages west of Kamianka on Sunday night and wounded nine people, the "
    "regional governor said. Two of the wounded are children, who were taken to a clinic in Zaporizhzhia with "
    "shrapnel in their legs. A transformer that had been replaced in March was struck for the second time. Engineers "
    "waited until dawn before they went out to the lines because drones were still in the air. The governor said that "
    "eleven hundred households had no heating while the frost lasted. Villagers lit stoves in the school and brought "
    "the "
    "old there on sledges. Moscow says that it strikes only military targets."
)
HAITI = (
    "Armed men took the customs post at Malpasse on Wednesday after a gun battle that lasted most of the night, truck "
    "drivers and a police officer said. The men let no lorry pass and demanded a toll of two hundred dollars from each "
    "driver. Some sixty lorries loaded with rice and cooking gas stood on the road along the lake by noon. Police who "
    "had "
    "held the post withdrew to Fond Parisien, eleven kilometres away, and asked for armoured cars. The border is the "
    "last open road between the two capitals, and traders said that the price of a sack of rice had risen by a third."
)
MYANMAR = (
    "Fighters of an ethnic alliance raised their flag over the barracks of Hsenwi on Friday, residents said, after a "
    "siege "
    "of eighteen days in which the garrison was fed from the air. Some three hundred soldiers laid down their arms and "
    "were led away along the road to the river. Shops opened for the first time in a fortnight, and monks went from "
    "house "
    "to house to count those who had stayed. The military council said that its troops had moved to new positions. It "
    "was "
    "the ninth base that the army has lost in the north of Shan State since October. Two bridges on the way to the "
    "Chinese border are mined and nobody dares to cross them."
)
CONGO = (
    "Gunmen in uniforms attacked a convoy of the electricity company near Rutshuru on Tuesday and killed five "
    "workers, the "
    "provincial administrator said. The workers were on their way to mend a line that feeds the hospital of Kiwanja. "
    "Two "
    "guards fled into the park and reached a ranger post after nine hours on foot. The army blamed the rebels who "
    "hold the "
    "hills above the road; the rebels said that deserters from the army rob every car there. The company has withdrawn "
    "its crews from the territory until it gets an escort. The hospital has fuel for its generator for eight days."
)
WIRES = {"Sudan": SUDAN, "Ukraine": UKRAINE, "Haiti": HAITI, "Myanmar": MYANMAR, "DR Congo": CONGO}

OTHERS = {
    "Sudan": (
        "The flames above the harbour could be seen from thirty kilometres away, fishermen told me on Tuesday. What "
        "burned "
        "was the diesel of a whole province. I counted nineteen graves in the new field behind the mosque and was told "
        "that twelve more were being dug. “We washed wounds with boiled water,” said Salma Idris, a nurse. The drones "
        "came "
        "low over the salt pans, one behind the other, at the hour when the bakers change shifts. Port Karim has had "
        "no "
        "tap water since. Officers at the gate would not say who had guarded the depot."
    ),
    "Ukraine": (
        "Four villages near Kamianka spent the night without light after shells fell on the substation there. I slept "
        "in "
        "the school with forty others beside an iron stove. Nine people were hurt, officials say, and two are "
        "children. "
        "Olha Marchuk, 71, came on a sledge that her grandson pulled through the snow. She says that this was the "
        "second "
        "time since spring that the lamps went out for good. The men who mend the wires drank tea and looked at the "
        "sky."
    ),
    "Haiti": (
        "Rice will be dearer on Thursday, the market women of Croix-des-Bouquets say, and they say why: nothing comes "
        "over "
        "the border at Malpasse any more. A driver who had paid two hundred dollars showed me a slip of paper with a "
        "skull drawn on it. The police have gone to Fond Parisien. The minister of trade said that the army would be "
        "consulted. On the lake, boatmen have begun to carry gas bottles by night for forty dollars each."
    ),
    "Myanmar": (
        "For eighteen days the garrison of Hsenwi lived on what fell from the sky. On Friday it came out. A teacher "
        "who "
        "watched from the roof of the cinema says that some soldiers wept and that one threw his boots into the "
        "river. A "
        "spokesman for the military council called it a move to new positions. Traders wait on the far side of two "
        "mined "
        "bridges with lorries full of onions that have begun to sprout."
    ),
    "DR Congo": (
        "Kiwanja’s hospital can light its operating room for eight more days. After that, says the director, they will "
        "work with torches. Five men who were to mend the line from the power station died on the road on Tuesday; "
        "their "
        "names are on a sheet at the company’s gate. Rangers found two guards who had walked all night. Everybody on "
        "that "
        "road has been robbed, a bus driver told me, and the robbers wear whatever uniform they find."
    ),
}
