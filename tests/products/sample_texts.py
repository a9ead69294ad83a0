# ruff: noqa: E501
"""Eight invented reports of an invented war, in the shapes that real ones come in."""

TEXTS = {
    "r1": """Fighters of the Highland Front attacked army posts around Tarnov before dawn on Monday, opening an offensive on the northern valley, residents and a military source told the Valley Wire.

At least 14 soldiers were killed in the clashes, the Carvania Rights Monitor said. The army said it had repelled the attack.

"We will not stop at the river," the Front's leader, Mira Tolan, said in a recorded message. Some 3,000 people left the villages north of Tarnov by Monday evening, according to the Relief Office.
""",
    "r2": """Tarnov has fallen. The Highland Front seized the town on Tuesday after the army pulled back across the Siva bridge, three residents said.

The army spoke of a "redeployment to stronger lines". General Oskar Velnik, the chief of staff, said his men had "kept the north".

Warplanes struck the Siva bridge on Tuesday night to slow the advance, the Carvania Rights Monitor said, killing five civilians. Front fighters freed about 200 prisoners from Tarnov jail.
""",
    "r3": """The death toll of the northern offensive has risen to 120, including 31 civilians, the Carvania Rights Monitor said on Wednesday. The Health Ministry put the number at 64.

More than 40,000 people have been displaced since Monday, the Relief Office said. Shelling hit the market of Old Kestrin on Wednesday morning; hospital staff counted nine dead.

Power is out in Tarnov, and the town's only bakery is shut, aid workers said. Estmark backs the Front with arms and money, officials of the government say. Estmark denies it.
""",
    "r4": """Le Front des Hautes-Terres dit avoir pris Kestrin dans la nuit de mercredi à jeudi. L'armée dément et parle de combats dans les faubourgs.

« La ville est à nous », a déclaré un commandant du Front. Deux habitants joints par téléphone disent que l'armée tient encore la gare.

Le pont de Siva est détruit, selon l'agence. La Norvie appelle ses ressortissants à quitter le pays.
""",
    "r5": """KESTRIN, Thursday — Fighting went on in the western suburbs of Kestrin on Thursday, a reporter for the Harbour Post saw. The Front's flag flew over the town hall, but soldiers held the railway station.

The Drava Brigade, a militia allied with the Highland Front, entered Lomnica from the east on Thursday afternoon, two of its fighters said. The army left Lomnica without a fight, according to residents.

The Carvania Rights Monitor now counts at least 310 dead, among them 74 civilians. The Health Ministry speaks of 187. About 110,000 people are on the road, the Relief Office said.
""",
    "r6": """Situation in Carvania, 7 March. The Front is assessed to hold Tarnov and Lomnica. Kestrin is contested. The army holds Brod and the port of Marena.

Norvia flew in 40 military advisers on Friday, its Defence Ministry said. Estmark and Norvia may meet in Brod next week, with the Coastal Union as mediator.

Drones hit the fuel depot at Marena port on Friday morning. No group claimed the attack. Water supply in Kestrin has failed since the pumping station was hit. Analysts expect the Front to move on Brod within days.
""",
    "r7": """The army has withdrawn from Kestrin, General Oskar Velnik said on Saturday, "to spare the city". The Highland Front took the railway station in the evening and paraded through the centre.

At least 426 people have been killed since the offensive began, among them 102 civilians, the Carvania Rights Monitor said. The Front said it had killed 900 soldiers. The Health Ministry has given no figure since Thursday.

The Relief Office said between 150,000 and 180,000 people were displaced by Saturday. In Brod protesters called on the president, Anton Heller, to resign. Police fired tear gas, a witness said.
""",
    "r8": """BROD, 9 March — The Front and the army agreed to a 48-hour truce for the evacuation of the hospital in Kestrin, the Coastal Union said on Sunday. Nearly 900 patients and staff were taken to Marena in buses.

Mira Tolan said the truce "is not peace". President Anton Heller said that the army would hold Brod "whatever the price". Shelling was heard near Brod an hour after the truce began; each side blamed the other.

Whether the truce outlives Tuesday is unclear. The Relief Office fears that half a million people could be driven out if Brod is attacked.
""",
}
