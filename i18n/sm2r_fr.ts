<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>Préparation</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>Séries par bassin versant</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>Calcule la moyenne de produits sur des bassins versants, ou tout polygone, à chaque pas de temps.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The mean over a basin is weighted by the area of each pixel inside the outline: the exact share of the
pixel that lies inside, times its area on the ellipsoid (degrees) or in the plane (projected grids, taken as
equal-area). Missing pixels are left out; where less than a given share of the basin has values, the mean is missing.
Cubes may have different grids, coordinate reference systems and time steps.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cubes, unchanged: rain over a basin is in mm per step, and 1 mm is 1000 m³ per km².
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Where a product has gaps, the mean is that of the part with values, which may be drier than the
rest: check the share of the area (COVERAGE). Basins outside the grid have no values. Pixels much larger than the basin
mostly contain values of its surroundings. Features with the same name are one basin. Thiessen polygons of gauges
(STATIONS, OBSERVATIONS) are drawn on the grid of the cube; on a coarse grid they are rough.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Plot the table, or compare the products' columns with discharge. &lt;i&gt;Soil-moisture statistics&lt;/i&gt;
describes how moisture varies inside the basin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Area of a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395. Polygons of
gauges: Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; La moyenne sur un bassin versant pondère chaque pixel par sa surface à l'intérieur du contour : la part exacte du pixel qui s'y trouve, multipliée par sa surface sur l'ellipsoïde (degrés) ou dans le plan (grilles projetées, considérées comme équivalentes). Les pixels manquants sont ignorés ; là où la part renseignée du bassin est inférieure à un minimum donné, la moyenne est manquante. Les cubes peuvent avoir des grilles, des systèmes de coordonnées de référence et des pas de temps différents.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Celles des cubes, sans changement : la pluie sur un bassin est en mm par pas de temps, et 1 mm correspond à 1000 m³ par km². Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Quand un produit a des lacunes, la moyenne est celle de la partie renseignée, qui peut être plus sèche que le reste : vérifiez la part de surface renseignée (COVERAGE). Ce qui se trouve hors de la grille n'a pas de valeur. Des pixels beaucoup plus grands que le bassin donnent les valeurs des alentours. Les entités de même nom forment un seul bassin. Les polygones de Thiessen des pluviomètres (STATIONS, OBSERVATIONS) sont tracés sur la grille du cube ; sur une grille grossière, ils sont approximatifs.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Tracez la table, ou comparez les colonnes des produits au débit. &lt;i&gt;Statistiques d'humidité du sol&lt;/i&gt; décrit la variation de l'humidité à l'intérieur du bassin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Surface d'un pixel sur l'ellipsoïde : Snyder (1987), https://doi.org/10.3133/pp1395. Polygones des pluviomètres : Thiessen (1911), https://doi.org/10.1175/1520-0493(1911)39&amp;lt;1082b:PAFLA&amp;gt;2.0.CO;2.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>Cubes</translation>
    </message>
    <message>
      <source>One or more products, one band for each time step. Grids and time steps may differ.</source>
      <translation>Un ou plusieurs produits, une bande par pas de temps. Les grilles et les pas de temps peuvent différer.</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Bassins versants</translation>
    </message>
    <message>
      <source>A layer of polygons, in any coordinate reference system.</source>
      <translation>Une couche de polygones, dans n'importe quel système de coordonnées de référence.</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Champ du bassin versant</translation>
    </message>
    <message>
      <source>The field with the name of the basin; features with the same name are one basin. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Nomme le bassin versant ; les entités de même nom forment un seul bassin. Vide : le champ name, sinon les numéros des entités.</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Part minimale de la surface avec des valeurs</translation>
    </message>
    <message>
      <source>The mean is missing at steps where less than this share (0 to 1) of the basin's area has values.</source>
      <translation>La moyenne est manquante aux pas de temps où moins de cette part (0 à 1) de la surface du bassin est renseignée.</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Ajouter la part de surface renseignée</translation>
    </message>
    <message>
      <source>Adds a column &lt;product&gt;_coverage for each product: the share of the basin's area (0 to 1) that has values.</source>
      <translation>Ajoute pour chaque produit une colonne &lt;product&gt;_coverage : la part de la surface du bassin (0 à 1) qui est renseignée.</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Pluviomètres</translation>
    </message>
    <message>
      <source>Points with observed rain, whose mean by Thiessen polygons is added as the product gauges_thiessen, on the grid of the first rainfall cube.</source>
      <translation>Points ayant leurs propres données de pluie, dont la moyenne par polygones de Thiessen est ajoutée comme produit gauges_thiessen, sur la grille du premier cube de pluie.</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Pluie des pluviomètres</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the cube. Give it with the gauges, or neither.</source>
      <translation>Une table au format long, une ligne par pluviomètre et par date, aux horodatages du cube. À fournir avec les pluviomètres ; sinon, ne fournir ni l'un ni l'autre.</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Champ de la station</translation>
    </message>
    <message>
      <source>The field with the name of the gauge, in both inputs.</source>
      <translation>Nomme le pluviomètre, dans les deux entrées.</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Champ temporel</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC.</source>
      <translation>Texte ISO-8601, date ou date et heure ; UTC.</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Champ de la pluie</translation>
    </message>
    <message>
      <source>mm per step, as the cube's steps are.</source>
      <translation>mm par pas de temps, les pas étant ceux du cube.</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>En cas de valeurs manquantes</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without basins or cubes there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans bassins ou sans cubes, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Ordonnanceur d'un cluster</translation>
    </message>
    <message>
      <source>The address of a dask scheduler, such as tcp://10.0.0.5:8786; its workers compute, with the same results. They must find the inputs under the same path. Empty: the one of the options (Settings, Options, Processing, Providers, SM2R) or of the environment variable SM2R_SCHEDULER, else this machine. local: this machine in any case.</source>
      <translation>L'adresse d'un ordonnanceur dask, par exemple tcp://10.0.0.5:8786 ; ses workers font le calcul, avec les mêmes résultats. Ils doivent trouver les entrées sous le même chemin. Vide : celle des options (Préférences, Options, Traitement, Fournisseurs, SM2R) ou de la variable d'environnement SM2R_SCHEDULER, sinon cette machine. local : cette machine dans tous les cas.</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Séries</translation>
    </message>
    <message>
      <source>A table: basin, time, and a column for each product, named after it.</source>
      <translation>Une table : bassin versant, date, et une colonne par produit, portant son nom.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of the means, series of the largest basins, statistics.</source>
      <translation>Une page qui s'ouvre sans réseau : cartes des moyennes, séries des plus grands bassins, statistiques.</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>Fusion</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>Combiner par moyenne bayésienne de modèles</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights fitted at stations.</source>
      <translation>Combine plusieurs estimations de l'humidité du sol en une seule, avec son incertitude, selon des poids déterminés aux stations.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each member is debiased by a regression of the observations on it: f̃ = α + β·f. The merged value is
the weighted mean Σ w·f̃; weights are not negative and add up to 1. &lt;i&gt;least_squares&lt;/i&gt; finds the weights with the
smallest error at the stations, from the covariance of the members' errors in time; with fewer than ten stations all
members have the same weight. &lt;i&gt;em&lt;/i&gt; finds the most likely weights (Bayesian model averaging): the truth is near one
of the members, but it is not known which, p(y) = Σ w·N(f̃, σ²). The spread includes the differences between members and
the error that all of them share. Where a member is missing, the weights of the others are increased.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; and &lt;i&gt;inverse_error&lt;/i&gt; use 1/RMSE² and 1/RMSE of the debiased members as weights.
&lt;i&gt;paper_literal&lt;/i&gt; uses the RMSE, as equation 17 of the paper is printed: the &lt;b&gt;worst&lt;/b&gt; member gets the largest
weight. &lt;i&gt;triple_collocation&lt;/i&gt; needs three members whose errors are independent, and no stations; the others are
converted to the scale of the first.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, or saturation 0–1, which debiasing converts to m³ m⁻³. Results m³ m⁻³; with
&lt;i&gt;triple_collocation&lt;/i&gt;, the units of the first member. Mean and quantiles are clipped to 0–1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. All members must have the same grid and time step
(&lt;i&gt;Regrid&lt;/i&gt;). Scores of members are too good at the stations of their training: use other stations for the weights.
Models that were fitted to observations, such as those of &lt;i&gt;Train soil-moisture fusion&lt;/i&gt;, need no second fit: set
DEBIAS to none. The spread is for a value at a station, not for the mean of a pixel. With few stations the weights are
uncertain: compare the scores of the cross-validation in the report. Triple collocation does not detect a bias of the
first member, its spread does not include the difference between pixels and stations, and its results are wrong where
members share errors, as RF, LSTM and CNN of the same satellites do.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Use the merged cube in &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;. With the table of weights as weights from an
earlier run, later data are merged in the same way.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Least squares: Bates and Granger (1969), https://doi.org/10.1057/jors.1969.103. Model averaging:
Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1; weights by triple collocation: Yilmaz et al. (2012),
https://doi.org/10.1029/2011WR011682; the paper: https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Le biais de chaque membre est corrigé par une régression des observations sur ce membre : f̃ = α + β·f. La valeur combinée est Σ w·f̃, avec des poids positifs ou nuls dont la somme vaut 1. &lt;i&gt;least_squares&lt;/i&gt; cherche les poids qui minimisent l'erreur aux stations, d'après la covariance des erreurs des membres dans le temps ; avec moins de dix stations, tous les membres ont le même poids. &lt;i&gt;em&lt;/i&gt; cherche les poids de vraisemblance maximale (moyenne bayésienne de modèles) : la vérité est proche de l'un des membres, sans que l'on sache lequel, p(y) = Σ w·N(f̃, σ²). La dispersion du résultat comprend les écarts entre les membres et l'erreur qui leur est commune. Là où un membre manque, les poids des autres sont augmentés.&lt;br/&gt;
&lt;i&gt;inverse_variance&lt;/i&gt; et &lt;i&gt;inverse_error&lt;/i&gt; pondèrent par 1/RMSE² et 1/RMSE des membres corrigés du biais. &lt;i&gt;paper_literal&lt;/i&gt; pondère par la RMSE, comme l'équation 17 de l'article est imprimée : le &lt;b&gt;plus mauvais&lt;/b&gt; membre reçoit le plus grand poids. &lt;i&gt;triple_collocation&lt;/i&gt; demande trois membres aux erreurs indépendantes, et aucune station ; les autres membres sont ramenés à l'échelle du premier.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³, ou saturation 0–1, que la correction du biais convertit en m³ m⁻³. Résultats en m³ m⁻³ ; avec &lt;i&gt;triple_collocation&lt;/i&gt;, dans les unités du premier membre. La moyenne et les quantiles sont limités à 0–1. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les pourcentages sont refusés : divisez par 100. Tous les membres doivent être sur une même grille et un même pas de temps (&lt;i&gt;Changer de grille&lt;/i&gt;). Les membres paraissent meilleurs qu'ils ne sont aux stations de leur entraînement : déterminez les poids avec d'autres stations. Les modèles déjà ajustés sur des observations, comme ceux d'&lt;i&gt;Entraîner la fusion de l'humidité du sol&lt;/i&gt;, n'ont pas besoin d'un second ajustement : mettez DEBIAS à none. La dispersion est celle d'une valeur à une station, et non celle de la moyenne d'un pixel. Avec peu de stations, les poids sont incertains : comparez les scores de la validation croisée, dans le rapport. La triple collocation ne détecte pas un biais du premier membre, sa dispersion ne comprend pas la différence entre pixels et stations, et elle est faussée si les membres ont des erreurs communes, comme RF, LSTM et CNN issus des mêmes satellites.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Le cube combiné sert d'entrée à &lt;i&gt;Caler SM2RAIN&lt;/i&gt;. La table des poids, donnée comme poids d'une exécution antérieure, combine de la même manière des données plus récentes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Moindres carrés : Bates et Granger (1969), https://doi.org/10.1057/jors.1969.103. Moyenne de modèles : Raftery et al. (2005), https://doi.org/10.1175/MWR2906.1 ; poids par triple collocation : Yilmaz et al. (2012), https://doi.org/10.1029/2011WR011682 ; l'article : https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Membres</translation>
    </message>
    <message>
      <source>Two or more cubes of soil moisture on one grid and time step, such as those of three fusion models. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Au moins deux cubes d'humidité du sol sur une même grille et un même pas de temps, par exemple ceux de trois modèles de fusion. Les séries peuvent commencer et finir à des dates différentes. Ils sont identifiés par leurs noms de produit.</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Stations</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty with weights from an earlier run and with triple collocation; if given, they evaluate the result.</source>
      <translation>Une couche de points, dans n'importe quel système de coordonnées de référence. Peut rester vide avec des poids d'une exécution antérieure et avec la triple collocation ; si elle est fournie, elle sert à évaluer le résultat.</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Observations</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the members. May be empty where the stations may.</source>
      <translation>Une table au format long, une ligne par station et par date, aux horodatages des membres. Peut rester vide dans les mêmes cas que les stations.</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Pondération par</translation>
    </message>
    <message>
      <source>least_squares: the least error at stations. em: Bayesian model averaging. inverse_variance, inverse_error: by errors at stations. paper_literal: the paper's equation as printed, with the largest weight for the worst member. triple_collocation: three members, no stations.</source>
      <translation>least_squares : erreur minimale aux stations. em : moyenne bayésienne de modèles. inverse_variance, inverse_error : selon les erreurs aux stations. paper_literal : l'équation de l'article telle qu'imprimée, le plus mauvais membre en tête. triple_collocation : trois membres, aucune station.</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Poids d’une exécution antérieure</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta, sigma. Members are identified by product name.</source>
      <translation>Une table de poids écrite ici, appliquée telle quelle, quelle que soit la méthode : champs member, weight, alpha, beta, sigma. Les membres sont identifiés par leur nom de produit.</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Écarts-types</translation>
    </message>
    <message>
      <source>common: one for all members, the more stable choice. member: one for each, for members of different quality.</source>
      <translation>common : un pour tous les membres, le choix le plus stable. member : un par membre, pour des membres de qualité inégale.</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Correction du biais</translation>
    </message>
    <message>
      <source>linear: regression of the observations on each member. none: members as they are, all in m³ m⁻³.</source>
      <translation>linear : régression des observations sur chaque membre. none : membres tels quels, tous en m³ m⁻³.</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Part des stations mises de côté</translation>
    </message>
    <message>
      <source>Share of the stations that is left out at a time in cross-validation; the weights that are written are those of all stations. 0: no cross-validation, the scores are those of the fit.</source>
      <translation>Part des stations laissée de côté à chaque tour de la validation croisée ; les poids enregistrés sont ceux de toutes les stations. 0 : pas de validation croisée, les scores sont ceux de l'ajustement.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>For the groups of stations and the starting points of EM; the same seed gives the same result.</source>
      <translation>Pour les groupes de stations et les points de départ de l'EM ; la même graine donne le même résultat.</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Quantiles</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper quantile: 0.05,0.95 encloses 90 %.</source>
      <translation>Deux nombres entre 0 et 1, pour le quantile inférieur et le quantile supérieur : 0.05,0.95 encadre 90 %.</translation>
    </message>
    <message>
      <source>Places with measurements for the level</source>
      <translation>Lieux avec mesures pour le niveau</translation>
    </message>
    <message>
      <source>Points where soil moisture was measured on some days. The result is shifted to the level of these measurements, between the points by the inverse square of the distance.</source>
      <translation>Des points où l'humidité du sol a été mesurée certains jours. Le résultat est décalé vers le niveau de ces mesures ; entre les points, le décalage est interpolé par l'inverse du carré de la distance.</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Humidité du sol de ces lieux</translation>
    </message>
    <message>
      <source>A table in long form, a row for each place and time, m³ m⁻³. Five days are enough, three are needed.</source>
      <translation>Une table au format long, une ligne par lieu et par date, en m³ m⁻³. Cinq jours suffisent, trois sont le minimum.</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Masque</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, or a raster, in any coordinate reference system. Pixels that no polygon touches, or where the raster is 0 or has no value, are left out and stay missing. Empty: all pixels.</source>
      <translation>Des polygones, par exemple un bassin versant, ou un raster, dans n'importe quel système de coordonnées de référence. Les pixels qu'aucun polygone ne touche, ou là où le raster vaut 0 ou n'a pas de valeur, sont laissés de côté et restent manquants. Vide : tous les pixels.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: a single member is debiased and written alone.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : un membre unique est corrigé du biais et écrit seul.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in both inputs.</source>
      <translation>Le champ avec le nom de la station, dans les deux entrées.</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Champ de l'humidité du sol</translation>
    </message>
    <message>
      <source>Soil moisture in m³ m⁻³.</source>
      <translation>Humidité du sol en m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Début de l'ajustement</translation>
    </message>
    <message>
      <source>Start of the period that is fitted, UTC. Empty: from the first time step.</source>
      <translation>Début de la période d'ajustement, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Fin de l'ajustement</translation>
    </message>
    <message>
      <source>End of that period, UTC, included. The whole record is merged in any case.</source>
      <translation>Fin de cette période, UTC, incluse. Toute la série est combinée dans tous les cas.</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Bassin versant</translation>
    </message>
    <message>
      <source>Polygons that are drawn on the maps of the report.</source>
      <translation>Polygones dessinés sur les cartes du rapport.</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Humidité du sol combinée</translation>
    </message>
    <message>
      <source>The mean of the mixture, a cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>La moyenne du mélange, un cube : GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Dispersion</translation>
    </message>
    <message>
      <source>The standard deviation of the mixture, a cube in the units of the mean.</source>
      <translation>L'écart-type du mélange, un cube dans les unités de la moyenne.</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Quantile inférieur</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in the units of the mean.</source>
      <translation>Le premier des quantiles, un cube dans les unités de la moyenne.</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Quantile supérieur</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in the units of the mean.</source>
      <translation>Le second des quantiles, un cube dans les unités de la moyenne.</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Poids</translation>
    </message>
    <message>
      <source>A table with a row for each member: weight, alpha and beta (debiasing), sigma, and the scores of the fit.</source>
      <translation>Une table avec une ligne par membre : poids, alpha et beta (correction du biais), sigma, et les scores de l'ajustement.</translation>
    </message>
    <message>
      <source>A page that opens without a network: weights, scores at stations held out, CRPS, PIT, coverage, maps. Takes a second pass over the members.</source>
      <translation>Une page qui s'ouvre sans réseau : poids, scores aux stations mises de côté, CRPS, PIT, couverture, cartes. Nécessite un second parcours des membres.</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>R aux stations</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>RMSE aux stations (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>Observations dans l'intervalle à 90 % (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>Pluie</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>Caler SM2RAIN</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN in each pixel, so that its soil moisture gives the rain of a reference.</source>
      <translation>Ajuste SM2RAIN dans chaque pixel : les paramètres avec lesquels l'humidité du sol donne la pluie d'une référence.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and reference rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; All cubes must have the same grid and time step (&lt;i&gt;Regrid&lt;/i&gt;). Percent is refused: divide by 100.
With the gaps of a satellite, few windows are complete: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are
poorly identified; compare scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture&lt;/i&gt; turns soil moisture of any period into rain with the raster made here;
the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN inverse le bilan hydrique du sol : pluie = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), où s est l'humidité du sol, normalisée et, selon la variante, filtrée. Pour chaque b (et T, c), les meilleurs Z et a sont déterminés exactement, si bien que l'ajustement est le meilleur entre les bornes et ne dépend pas d'une première estimation. La pluie simulée et la pluie de référence sont comparées par leurs sommes sur des fenêtres, d'un jour par défaut.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³ ou saturation 0–1 ; pluie et évaporation en mm par pas de temps ; dates et heures en UTC. Paramètres : Z en mm, a en mm d⁻¹, T en jours ; b, c et K sont sans unité.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Tous les cubes doivent être sur une même grille et un même pas de temps (&lt;i&gt;Changer de grille&lt;/i&gt; les y ramène). Les pourcentages sont refusés : divisez par 100. Les lacunes d'un satellite laissent peu de fenêtres complètes : voir &lt;i&gt;Plus longue lacune à combler&lt;/i&gt;. Les paramètres qui atteignent leurs bornes sont mal identifiés ; comparez les scores plutôt que les paramètres.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Inverser l'humidité du sol&lt;/i&gt; convertit en pluie l'humidité du sol de n'importe quelle période, avec le raster produit ici ; les limites de la normalisation y sont enregistrées.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489 ; filtre exponentiel : Brocca et al. (2016), https://doi.org/10.1002/2016JD025382 ; filtre plus court en sol humide : Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Humidité du sol</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Un cube, une bande par pas de temps, en m³ m⁻³ ou saturation de 0 à 1.</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Pluie de référence</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step.</source>
      <translation>Un cube sur la même grille et le même pas de temps, en mm par pas de temps.</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>base: soil moisture as it is. t: smoothed by an exponential filter of time T, for noisy satellite data. tpot: a filter that shortens as the soil wets. A filter that does not help is not used (T = 0).</source>
      <translation>base : humidité du sol telle quelle. t : lissée par un filtre exponentiel de temps T, pour des données satellite bruitées. tpot : un filtre plus court quand le sol est plus humide. Un filtre qui n'améliore rien n'est pas utilisé (T = 0).</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Début</translation>
    </message>
    <message>
      <source>Start of the calibration period, UTC. Empty: from the first time step.</source>
      <translation>Début de la période de calage, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>End of the calibration period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période de calage, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Évaporation potentielle</translation>
    </message>
    <message>
      <source>A cube on the same grid and time step, mm per step. Adds the term K·E.</source>
      <translation>Un cube sur la même grille et le même pas de temps, en mm par pas de temps. Ajoute le terme K·E.</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Règle du pas de temps</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version.</source>
      <translation>balance : pluie tirée de tout le bilan hydrique. wetting : seulement des pas où le sol s'humidifie, comme dans la première version Matlab.</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Zone morte</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain.</source>
      <translation>Les variations de l'humidité du sol normalisée (0 à 1) qui ne dépassent pas cette valeur sont considérées comme du bruit et ne donnent pas de pluie.</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Fonction objectif</translation>
    </message>
    <message>
      <source>rmse: least squares. kge: the Kling-Gupta efficiency of 2009, which keeps the variance of rain.</source>
      <translation>rmse : moindres carrés. kge : l'efficience de Kling-Gupta de 2009, qui conserve la variance de la pluie.</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Longueur d'une fenêtre (heures)</translation>
    </message>
    <message>
      <source>Simulated and observed rain are compared by their sums over windows of this length, a whole number of time steps, counted from the first time stamp; 0 for single steps. A window counts only if it is complete.</source>
      <translation>La pluie simulée et la pluie observée sont comparées par leurs sommes sur des fenêtres de ce nombre d'heures, qui doit être un nombre entier de pas de temps, comptées à partir du premier horodatage ; 0 pour comparer chaque pas de temps. Une fenêtre ne compte que si elle est complète.</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Heure de l'observation</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. auto: for daily steps the hour with the best fit in the calibration period, 0 for shorter steps.</source>
      <translation>Heures entre l'horodatage de l'humidité du sol et son observation, de -24 à 48 : 12 pour des moyennes journalières, 6 pour un passage du matin. Cette valeur tient compte de l'heure où commencent les jours de pluie et du temps que met l'eau à atteindre la profondeur du capteur. auto : pour des pas journaliers, l'heure qui donne le meilleur ajustement sur la période de calage ; 0 pour des pas plus courts.</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Horodatage de la pluie</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). Empty: given by the hour of observation.</source>
      <translation>Indique si la pluie d'un intervalle est horodatée à son début ou à sa fin. Pour des moyennes journalières d'humidité du sol, la pluie du jour D se situe entre les moyennes de D et D+1 (start), ou de D−1 et D (end). Vide : selon l'heure de l'observation.</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Plus longue lacune à combler (jours)</translation>
    </message>
    <message>
      <source>Soil moisture is interpolated linearly between observations that are at most this many days apart; 0: missing days are not bridged. auto: 1 to 5 days, so that four fifths of the calibration period are bridged. Satellites that pass every two or three days need it: without it, few days have rain.</source>
      <translation>L'humidité du sol est interpolée linéairement entre des observations séparées d'au plus ce nombre de jours ; 0 : les jours manquants ne sont pas comblés. auto : de 1 à 5 jours, de façon à combler les quatre cinquièmes de la période de calage. C'est nécessaire pour les satellites qui passent tous les deux ou trois jours : sinon, peu de jours ont de la pluie.</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Bruine</translation>
    </message>
    <message>
      <source>keep: rain as computed, often with light rain on dry days. cut: the lightest rain is set to 0, on as many days as the reference has less than 1 mm, and the total is kept. Fewer false alarms, slightly lower R.</source>
      <translation>keep : pluie telle que calculée, souvent avec un peu de pluie les jours secs. cut : la pluie la plus faible est mise à 0, autant de jours que la référence a moins de 1 mm, et le total est conservé. Moins de fausses alertes, R un peu plus faible.</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Facteurs mensuels</translation>
    </message>
    <message>
      <source>Multiplies rain by a factor for each month of the year, so that its totals are those of the reference.</source>
      <translation>Multiplie la pluie par un facteur pour chaque mois de l'année, pour que ses totaux soient ceux de la référence.</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Température</translation>
    </message>
    <message>
      <source>A cube, °C; steps below the snow threshold do not count. On the same grid and time step.</source>
      <translation>Un cube, en °C ; les pas de temps au-dessous du seuil de neige ne comptent pas. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Neige</translation>
    </message>
    <message>
      <source>A cube that is not 0 where it snows or the soil is frozen. If given, temperature is ignored. On the same grid and time step.</source>
      <translation>Un cube qui est différent de 0 là où il neige ou que le sol est gelé. S'il est fourni, la température est ignorée. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Seuil de neige (°C)</translation>
    </message>
    <message>
      <source>Below this temperature rain cannot be computed from soil moisture, and the fallback's value is taken.</source>
      <translation>Au-dessous de cette température, la pluie ne peut pas être calculée à partir de l'humidité du sol, et la valeur de substitution est utilisée.</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normalisation</translation>
    </message>
    <message>
      <source>none: soil moisture as it is, in m³ m⁻³ or as saturation from 0 to 1. minmax: between the extremes of the calibration period, which are stored and reused on inversion; a single noisy extreme then has a large effect. porosity: between RESIDUAL and POROSITY.</source>
      <translation>none : humidité du sol telle quelle, en m³ m⁻³ ou en saturation de 0 à 1. minmax : entre les extrêmes de la période de calage, qui sont enregistrés et réutilisés à l'inversion ; un seul extrême bruité a alors un grand effet. porosity : entre RESIDUAL et POROSITY.</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosité</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³ ; la limite supérieure pour la normalisation porosity. Un nombre, ou le nom ou le chemin d'un raster sur la même grille.</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Teneur en eau résiduelle</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity. A number, or the name or path of a raster on the same grid.</source>
      <translation>m³ m⁻³ ; la limite inférieure pour la normalisation porosity. Un nombre, ou le nom ou le chemin d'un raster sur la même grille.</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Jeux de paramètres</translation>
    </message>
    <message>
      <source>pixel: one for each pixel. region: one for all. classes: one for each class, such as soil or land cover. neighbours: as pixel; pixels without a reference use the parameters of the nearest pixel that has one.</source>
      <translation>pixel : un jeu par pixel. region : un jeu pour tous. classes : un jeu par classe, par exemple de sol ou d'occupation du sol. neighbours : comme pixel, mais les pixels sans référence prennent les paramètres du plus proche pixel qui en a une.</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Classes</translation>
    </message>
    <message>
      <source>For parameter sets by classes: a raster whose first band holds class numbers. On the same grid each pixel has one class; on a finer grid the parameters of its classes are averaged by their shares of the pixel.</source>
      <translation>Pour des jeux de paramètres par classe : un raster dont la première bande contient les numéros de classe. Sur la même grille, chaque pixel a une classe ; sur une grille plus fine, les paramètres de ses classes sont moyennés selon leur part du pixel.</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Bornes de Z, capacité en eau du sol (mm)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: the water that soil takes up between dry and saturated.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : l'eau que le sol absorbe entre l'état sec et l'état saturé.</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Bornes de a, drainage (mm d-1)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: drainage of saturated soil.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : drainage du sol saturé.</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Bornes de b, exposant du drainage</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: how fast drainage falls off in drier soil.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : rapidité avec laquelle le drainage diminue quand le sol s'assèche.</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Bornes de T, temps du filtre (d)</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variants t and tpot; 0, no filter, is always tried as well. For tpot the default is 0.05,3.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : seulement pour les variantes t et tpot ; 0, sans filtre, est toujours essayé aussi. Pour tpot, la valeur par défaut est 0.05,3.</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Bornes de c, exposant du filtre</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only for the variant tpot.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : seulement pour la variante tpot.</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Bornes de K, part de l'évaporation</translation>
    </message>
    <message>
      <source>Smallest and largest value, as min,max: only with evaporation.</source>
      <translation>Plus petite et plus grande valeur, sous la forme min,max : seulement avec l'évaporation.</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif) with the bands z, a, b, t, c, k, s_min, s_max, the scores n, r, rmse, nse, kge, bias, and status (0 where calibrated).</source>
      <translation>GeoTIFF (.tif) avec les bandes z, a, b, t, c, k, s_min, s_max, les scores n, r, rmse, nse, kge, bias, et status (0 si calé).</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps, fit of the best, the median and the worst pixel, parameters and their bounds.</source>
      <translation>Une page qui s'ouvre sans réseau : cartes, ajustement du meilleur pixel, du pixel médian et du plus mauvais, paramètres et leurs bornes.</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>Pixels calés</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>R médian</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>RMSE médiane (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>Caler SM2RAIN aux stations</translation>
    </message>
    <message>
      <source>Fits the parameters of SM2RAIN at each station, so that its soil moisture gives the observed rain.</source>
      <translation>Ajuste les paramètres de SM2RAIN à chaque station, pour que son humidité du sol donne la pluie observée.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN inverts the soil water balance: rain = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), where s is soil
moisture, normalised and, depending on the variant, filtered. For each b (and T, c) the best Z and a are found exactly,
so that the fit is the best one within the bounds and does not depend on a first guess. Simulated and observed rain are
compared by their sums over windows, a day by default.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain and evaporation mm per time step; times in UTC.
Parameters: Z mm, a mm d⁻¹, T days; b, c and K have none.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Percent is refused: divide by 100. Soil moisture and rain must have the same time stamps. A window
with a gap does not count: see &lt;i&gt;Longest gap to bridge&lt;/i&gt;. Parameters at their bounds are poorly identified; compare
scores rather than parameters.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Invert soil moisture at stations&lt;/i&gt; turns soil moisture of any period into rain with the table
made here; the limits of normalisation are stored in it.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN inverse le bilan hydrique du sol : pluie = Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E), où s est l'humidité du sol, normalisée et, selon la variante, filtrée. Pour chaque b (et T, c), les meilleurs Z et a sont déterminés exactement, si bien que l'ajustement est le meilleur entre les bornes et ne dépend pas d'une première estimation. La pluie simulée et la pluie observée sont comparées par leurs sommes sur des fenêtres, d'un jour par défaut.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³ ou saturation 0–1 ; pluie et évaporation en mm par pas de temps ; dates et heures en UTC. Paramètres : Z en mm, a en mm d⁻¹, T en jours ; b, c et K sont sans unité.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les pourcentages sont refusés : divisez par 100. L'humidité du sol et la pluie doivent avoir les mêmes horodatages. Une fenêtre avec une lacune ne compte pas : voir &lt;i&gt;Plus longue lacune à combler&lt;/i&gt;. Les paramètres qui atteignent leurs bornes sont mal identifiés ; comparez les scores plutôt que les paramètres.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Inverser l'humidité du sol aux stations&lt;/i&gt; convertit en pluie l'humidité du sol de n'importe quelle période, avec la table produite ici ; les limites de la normalisation y sont enregistrées.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489 ; filtre exponentiel : Brocca et al. (2016), https://doi.org/10.1002/2016JD025382 ; filtre plus court en sol humide : Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Humidité du sol des stations</translation>
    </message>
    <message>
      <source>A table or layer in long form: a row for each station and time.</source>
      <translation>Une table ou une couche au format long : une ligne par station et par date.</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Pluie des stations</translation>
    </message>
    <message>
      <source>A table in the same form, with the same names for station and time; it may be the same table, chosen again so that its rain field can be selected. Empty: the rain is in the table of soil moisture.</source>
      <translation>Une table de même forme, avec les mêmes noms de station et les mêmes dates ; ce peut être la même table, choisie une seconde fois pour pouvoir sélectionner son champ de la pluie. Vide : la pluie est dans la table d'humidité du sol.</translation>
    </message>
    <message>
      <source>The field with the name of the station, in all tables.</source>
      <translation>Nomme la station, dans toutes les tables.</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time, in all tables; UTC if it has no zone.</source>
      <translation>Texte ISO-8601, date ou date et heure, dans toutes les tables ; UTC si aucun fuseau n'est indiqué.</translation>
    </message>
    <message>
      <source>m³ m⁻³, or saturation from 0 to 1.</source>
      <translation>m³ m⁻³, ou saturation de 0 à 1.</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Champ de la pluie</translation>
    </message>
    <message>
      <source>mm per time step. Empty: rainfall.</source>
      <translation>mm par pas de temps. Vide : rainfall.</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Champ de l'évaporation</translation>
    </message>
    <message>
      <source>Potential evaporation, mm per time step, in the table that holds the rain. Adds the term K·E.</source>
      <translation>Évaporation potentielle, en mm par pas de temps, dans la table qui contient la pluie. Ajoute le terme K·E.</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Champ de la température</translation>
    </message>
    <message>
      <source>°C, in the table that holds the rain; steps below the snow threshold do not count.</source>
      <translation>°C, dans la table qui contient la pluie ; les pas de temps au-dessous du seuil de neige ne comptent pas.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the upper limit for the normalisation porosity.</source>
      <translation>m³ m⁻³ ; la limite supérieure pour la normalisation porosity.</translation>
    </message>
    <message>
      <source>m³ m⁻³; the lower limit for the normalisation porosity.</source>
      <translation>m³ m⁻³ ; la limite inférieure pour la normalisation porosity.</translation>
    </message>
    <message>
      <source>pixel: one for each station. region: one for all. classes: one for each class, such as soil or land cover.</source>
      <translation>pixel : un jeu par station. region : un jeu pour toutes. classes : un jeu par classe, par exemple de sol ou d'occupation du sol.</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Champ de la classe</translation>
    </message>
    <message>
      <source>For parameter sets by classes: the class of each station, in the table of soil moisture.</source>
      <translation>Pour des jeux de paramètres par classe : la classe de chaque station, dans la table d'humidité du sol.</translation>
    </message>
    <message>
      <source>A table of parameters, scores and settings, with a row for each station.</source>
      <translation>Une table de paramètres, de scores et de réglages, avec une ligne par station.</translation>
    </message>
    <message>
      <source>A page that opens without a network: fit, scatter, time series, parameters and their bounds.</source>
      <translation>Une page qui s'ouvre sans réseau : ajustement, nuage de points, séries temporelles, paramètres et leurs bornes.</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>Stations calées</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurer</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>Vérifier l'environnement</translation>
    </message>
    <message>
      <source>Checks whether all that SM2R needs is installed and works, and explains how to install what is missing.</source>
      <translation>Vérifie si tout ce dont SM2R a besoin est installé et fonctionne, et indique comment obtenir ce qui manque.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each Python package that SM2R needs is looked up in QGIS's own Python, and its version is compared
with the one needed. When all are there, they are imported in a separate process, with the path of QGIS Desktop,
together with packages that QGIS itself and other plugins use (GDAL, Matplotlib, netCDF4); rainfall is computed there
for a small sample basin. Nothing is installed, changed or fetched from a network. It takes about half a minute, and two
minutes the first time, when SM2RAIN is compiled. Versions are plain numbers without units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with what was found and what to do. The output &lt;code&gt;OK&lt;/code&gt; is true when everything can be
imported, GDAL, HDF5, PROJ and NumPy are each loaded only once, and the sample basin runs. On systems other than
Linux the libraries of a process cannot be listed, and only the rest is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Missing packages stop only the algorithms that need them. Packages that the plugin QPIP installed
go before QGIS's own in QGIS Desktop: a second NumPy or GDAL among them breaks other plugins, too. Without a writable
folder for numba's compiled code, the first run after every start of QGIS takes some seconds longer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Install Python packages&lt;/i&gt; installs what is missing; &lt;i&gt;Create sample basin&lt;/i&gt; creates data to
try everything.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Chaque paquet Python dont SM2R a besoin est recherché dans le Python de QGIS, et sa version est comparée à celle requise. S'ils sont tous là, ils sont importés dans un processus à part, avec le chemin qu'utilise QGIS Desktop, en même temps que ce qu'utilisent QGIS et d'autres extensions (GDAL, Matplotlib, netCDF4) ; un petit bassin versant d'exemple y est calé et converti en pluie. Rien n'est installé, modifié ni téléchargé. Cela prend environ une demi-minute, et deux minutes la première fois, où SM2RAIN est compilé. Les versions sont de simples nombres, sans unité.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Résultat.&lt;/b&gt; Une page avec ce qui a été trouvé et ce qu'il faut faire. La sortie &lt;code&gt;OK&lt;/code&gt; est vraie si tout peut être importé, si GDAL, HDF5, PROJ et NumPy ne sont chacun qu'une fois dans le processus, et si le bassin d'exemple fonctionne. Hors de Linux, les bibliothèques d'un processus ne peuvent pas être listées, et seul le reste est vérifié.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les paquets manquants ne bloquent que les algorithmes qui en ont besoin. Dans QGIS Desktop, les paquets installés par l'extension QPIP passent avant ceux de QGIS : un second NumPy ou GDAL parmi eux gêne aussi d'autres extensions. Sans dossier accessible en écriture pour le code compilé de numba, la première exécution après chaque démarrage de QGIS dure quelques secondes de plus.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Installer les paquets Python&lt;/i&gt; obtient ce qui manque ; &lt;i&gt;Créer un bassin versant d'exemple&lt;/i&gt; fournit des données pour tout essayer.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; La méthode que SM2R met en œuvre : Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages found and needed, versions, what to do.</source>
      <translation>Une page qui s'ouvre dans tout navigateur sans réseau : paquets trouvés et requis, versions, marche à suivre.</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>Tout est présent et fonctionne</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>Évaluation</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>Comparer deux cubes</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>Cartographie l'accord d'un cube avec un autre, pixel par pixel, par exemple de la pluie avec une réanalyse.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; In each pixel, the steps at which both cubes have a value are compared:
{metrics}; for rainfall, of wet steps, {wet_metrics}. Bias
is product minus reference; α is the ratio of standard deviations, β of means, γ of coefficients of variation. The
raster has a band for each, and the means of both. The table has the mean, median and quantiles of each over the
pixels.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time step.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt;: both have the same one. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt;: finer steps are averaged, or
summed for rainfall. In each pixel, a month is made of the days that both have, so that gaps of one do not count as
errors of the other; sums are scaled to the whole month.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Bias, RMSE, ubRMSE, MAE and means in the units of the cubes, of rainfall in mm per step compared. Where
the units differ, such as saturation and m³ m⁻³, correlations are computed, but no errors. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The reference is not the truth: its errors count as errors of the product, and errors that both
share, such as those of common gauges or a sensor, remain hidden; a warning lists shared sources known from names and
history. A product that was calibrated to the reference agrees with it. The p-value is too small, because it assumes
independent steps, and consecutive days are not independent. Among many pixels some have very high or low scores by
chance: do not interpret single pixels with fewer than 100 values. A seasonal cycle that both share raises R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; with a third product shows which of them has the errors, &lt;i&gt;Validate
against stations&lt;/i&gt; compares with measurements, &lt;i&gt;Series over basins&lt;/i&gt; shows both over time.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
NSE: Nash and Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Dans chaque pixel, les pas de temps où les deux cubes ont une valeur sont comparés : {metrics} ; pour la pluie, sur les pas humides, {wet_metrics}. Le biais est le produit moins la référence ; α est le rapport des écarts-types, β celui des moyennes, γ celui des coefficients de variation. Le raster a une bande pour chaque score, et les moyennes des deux cubes. La table donne la moyenne, la médiane et les quantiles de chaque score sur les pixels.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pas de temps.&lt;/b&gt; &lt;i&gt;native&lt;/i&gt; : les deux cubes ont le même. &lt;i&gt;daily&lt;/i&gt;, &lt;i&gt;monthly&lt;/i&gt; : les pas plus fins sont moyennés, ou sommés pour la pluie. Dans chaque pixel, un mois est formé des jours communs aux deux cubes, pour que les lacunes de l'un ne comptent pas comme des erreurs de l'autre ; les sommes sont rapportées au mois entier.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Biais, RMSE, ubRMSE, MAE et moyennes sont dans les unités des cubes, pour la pluie en mm par pas de temps comparé. Si les unités diffèrent, comme une saturation et des m³ m⁻³, des corrélations sont calculées, mais pas d'erreurs. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; La référence n'est pas la vérité : ses erreurs comptent comme des erreurs du produit, et les erreurs communes aux deux, dues par exemple aux mêmes pluviomètres ou au même capteur, restent cachées ; un avertissement liste les sources communes connues d'après les noms et l'historique. Un produit calé sur la référence est en accord avec elle. La valeur p est trop petite, car elle suppose des pas de temps indépendants, et des jours consécutifs ne le sont pas. Sur un grand nombre de pixels, certains ont par hasard des scores très élevés ou très faibles : n'interprétez pas un pixel isolé qui a moins de 100 valeurs. Un cycle saisonnier commun aux deux cubes augmente R.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt;, avec un troisième produit, montre à quel produit attribuer les erreurs, &lt;i&gt;Valider par rapport aux stations&lt;/i&gt; compare aux mesures, &lt;i&gt;Séries par bassin versant&lt;/i&gt; montre les deux dans le temps.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; KGE : Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, et Kling et al. (2012), https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE : Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. NSE : Nash et Sutcliffe (1970), https://doi.org/10.1016/0022-1694(70)90255-6.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produit</translation>
    </message>
    <message>
      <source>The cube that is evaluated, one band for each time step.</source>
      <translation>Le cube à évaluer, une bande par pas de temps.</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Référence</translation>
    </message>
    <message>
      <source>A cube of the same variable on the same grid, with which the product is compared; Regrid converts cubes to one grid.</source>
      <translation>Un cube de la même variable sur la même grille, auquel le produit est comparé ; Changer de grille l'y ramène.</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Pas de temps</translation>
    </message>
    <message>
      <source>native: that of the cubes, the same for both. daily, monthly: finer steps are averaged, or summed for rainfall.</source>
      <translation>native : celui des cubes, le même pour les deux. daily, monthly : les pas plus fins sont moyennés, ou sommés pour la pluie.</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Pluie d'un pas de temps humide (mm)</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Only for rainfall.</source>
      <translation>À partir de cette quantité, un pas de temps est humide, pour {wet_metrics}. Seulement pour la pluie.</translation>
    </message>
    <message>
      <source>Minimum number of common values</source>
      <translation>Nombre minimal de valeurs communes</translation>
    </message>
    <message>
      <source>Pixels with fewer steps at which both have a value get no scores. 10 is few, 100 is better.</source>
      <translation>Les pixels où moins de pas de temps sont communs aux deux cubes ne reçoivent pas de scores. 10 est peu, 100 est préférable.</translation>
    </message>
    <message>
      <source>Start of the period compared, UTC. Empty: from the first time step.</source>
      <translation>Début de la période comparée, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the period compared, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période comparée, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Minimum coverage</source>
      <translation>Couverture minimale</translation>
    </message>
    <message>
      <source>Days, and months, with a smaller share of values (0 to 1) do not count.</source>
      <translation>Les jours, et les mois, dont une part plus faible (0 à 1) est renseignée ne comptent pas.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without both cubes there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans les deux cubes, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Accord</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands {bands}; of rainfall {wet_bands}; mean_product, mean_reference.</source>
      <translation>GeoTIFF (.tif). Bandes {bands} ; pour la pluie {wet_bands} ; mean_product, mean_reference.</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Scores sur les pixels</translation>
    </message>
    <message>
      <source>A row for each metric: number of pixels, mean, median, quartiles, 5 and 95 %, smallest and largest value.</source>
      <translation>Une ligne par score : nombre de pixels, moyenne, médiane, quartiles, 5 et 95 %, plus petite et plus grande valeur.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores over the pixels, maps, histograms, means of both.</source>
      <translation>Une page qui s'ouvre sans réseau : scores sur les pixels, cartes, histogrammes, moyennes des deux cubes.</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>Pixels avec scores</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>r médian des pixels</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>Biais médian des pixels</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>rmse médiane des pixels</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>kge_2009 médian des pixels</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>Corriger la pluie par les pluviomètres</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>Supprime le biais d'un produit de pluie par une relation unique pour toute la zone, ajustée sur des pluviomètres ou fournie.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each gauge is compared with the pixel that contains it.&lt;br/&gt;
&lt;i&gt;power_law:&lt;/i&gt; monthly totals P become A·P&lt;sup&gt;B&lt;/sup&gt;, and each step of the month is scaled alike. A and B are
fitted to the totals themselves, not to their logarithms, which would lose rain when transformed back: the sum over the
gauges is kept.&lt;br/&gt;
&lt;i&gt;linear_scaling:&lt;/i&gt; rain times the ratio of the gauges' total to the product's, by calendar month where ten
station-months or more are known and the product has 1 mm or more on average, else that of the whole year; the total
over the gauges is kept.&lt;br/&gt;
&lt;i&gt;quantile_mapping:&lt;/i&gt; wet steps get the amount that the gauges, taken together, have at the same rank; surplus
drizzle becomes dry; above the last quantile the map is a constant factor.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step; daily or shorter steps, or calendar months. A in mm&lt;sup&gt;1−B&lt;/sup&gt;, B without unit.
Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that were used here cannot validate the result; keep some apart, or another period (the
report also evaluates each gauge with a fit to the others). One relation cannot correct a bias that changes from place
to place. Rain that the product misses completely is not recovered: dry months stay dry. If only a part of a month is
known, its total is estimated from that part. Beyond the wettest month of the gauges the power law is a guess. Gauges
catch too little snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The corrected cube is the rain for &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;, or a fallback product in snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Power law: Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, fitted as in Santos
Silva and Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Quantile mapping: Gudmundsson et al. (2012),
https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Chaque pluviomètre est comparé au pixel où il se trouve.&lt;br/&gt;
&lt;i&gt;power_law :&lt;/i&gt; les cumuls mensuels P deviennent A·P&lt;sup&gt;B&lt;/sup&gt;, et chaque pas de temps du mois est multiplié par le même facteur. A et B sont ajustés sur les cumuls eux-mêmes, et non sur leurs logarithmes, qui feraient perdre de la pluie à la transformation inverse : la somme sur les pluviomètres est conservée.&lt;br/&gt;
&lt;i&gt;linear_scaling :&lt;/i&gt; la pluie est multipliée par le rapport du total des pluviomètres à celui du produit, par mois calendaire si au moins dix mois-stations sont connus et si le produit a en moyenne 1 mm ou plus, sinon par celui de l'année entière ; le total sur les pluviomètres est conservé.&lt;br/&gt;
&lt;i&gt;quantile_mapping :&lt;/i&gt; les pas humides reçoivent la quantité qui a le même rang dans l'ensemble des pluviomètres ; la bruine en excès devient sèche ; au-delà du dernier quantile, un facteur constant s'applique.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Pluie en mm par pas de temps ; pas journaliers ou plus courts, ou mois calendaires. A en mm&lt;sup&gt;1−B&lt;/sup&gt;, B sans unité. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les pluviomètres utilisés ici ne peuvent pas valider le résultat ; mettez-en quelques-uns de côté, ou une autre période (le rapport évalue aussi chaque pluviomètre par un ajustement sur les autres). Une relation unique ne peut pas corriger un biais qui change d'un lieu à l'autre. La pluie qui échappe entièrement au produit n'est pas retrouvée : les mois secs restent secs. Si un mois n'est connu qu'en partie, son cumul est estimé à partir de cette partie. Au-delà du mois le plus humide des pluviomètres, la loi de puissance est une extrapolation. Les pluviomètres captent trop peu de neige.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Le cube corrigé est la pluie de référence pour &lt;i&gt;Caler SM2RAIN&lt;/i&gt;, ou un produit de substitution en cas de neige.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Loi de puissance : Vernimmen et al. (2012), https://doi.org/10.5194/hess-16-133-2012, ajustée comme dans Santos Silva et Tenreyro (2006), https://doi.org/10.1162/rest.88.4.641. Ajustement des quantiles : Gudmundsson et al. (2012), https://doi.org/10.5194/hess-16-3383-2012.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>Pluie</translation>
    </message>
    <message>
      <source>A cube, mm per step, one band for each time step.</source>
      <translation>Un cube, en mm par pas de temps, une bande par pas de temps.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty where A and B are given.</source>
      <translation>Une couche de points, dans n'importe quel système de coordonnées de référence. Peut rester vide si A et B sont fournis.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, on the time stamps of the cube. May be empty where A and B are given.</source>
      <translation>Une table au format long, une ligne par station et par date, aux horodatages du cube. Peut rester vide si A et B sont fournis.</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>power_law: A·P^B on monthly totals. linear_scaling: a factor for each calendar month. quantile_mapping: the distribution of wet steps.</source>
      <translation>power_law : A·P^B sur les cumuls mensuels. linear_scaling : un facteur par mois calendaire. quantile_mapping : la distribution des pas humides.</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A de la loi de puissance</translation>
    </message>
    <message>
      <source>The factor in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>Le facteur de A·P^B pour des cumuls mensuels en mm. Donnez les deux, ou aucun pour les faire ajuster. B = 1 : linéaire.</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B de la loi de puissance</translation>
    </message>
    <message>
      <source>The exponent in A·P^B for monthly totals in mm. Give both, or none to have them fitted. B = 1: linear.</source>
      <translation>L'exposant de A·P^B pour des cumuls mensuels en mm. Donnez les deux, ou aucun pour les faire ajuster. B = 1 : linéaire.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, A and B the rainfall is not changed.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans pluviomètres, ni A et B, la pluie n'est pas modifiée.</translation>
    </message>
    <message>
      <source>Start of the period that is fitted (the whole cube is corrected in any case), UTC. Empty: from the first time step.</source>
      <translation>Début de la période d'ajustement (tout le cube est corrigé dans tous les cas), UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the period that is fitted (the whole cube is corrected in any case), UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période d'ajustement (tout le cube est corrigé dans tous les cas), UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Part minimale des pas de temps d'un mois</translation>
    </message>
    <message>
      <source>A month of a gauge is used if both gauge and product have values for at least this share of its steps (0 to 1).</source>
      <translation>Le mois d'un pluviomètre est utilisé si le pluviomètre et le produit ont tous deux des valeurs pour au moins cette part de ses pas de temps (0 à 1).</translation>
    </message>
    <message>
      <source>A step is wet if the gauge has at least this amount. Used by quantile mapping and in the report.</source>
      <translation>Un pas de temps est humide si le pluviomètre a au moins cette quantité. Utilisé par l'ajustement des quantiles et dans le rapport.</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Pluie corrigée</translation>
    </message>
    <message>
      <source>A cube, mm per step: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Un cube, en mm par pas de temps : GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr).</translation>
    </message>
    <message>
      <source>A page that opens without a network: before and after at the gauges, what was fitted, maps. Takes a second pass over the cube.</source>
      <translation>Une page qui s'ouvre sans réseau : avant et après correction aux pluviomètres, relation ajustée, cartes. Nécessite un second parcours du cube.</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A (pour la mise à l'échelle linéaire, le facteur de l'année)</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>Créer un bassin versant d'exemple</translation>
    </message>
    <message>
      <source>Creates a simulated mountain basin with products, stations and a project, to try everything.</source>
      <translation>Crée un bassin versant de montagne simulé, avec produits, stations et projet prêt à l'emploi, pour tout essayer.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A mountain valley like that of the Babaohe in the Qilian mountains is simulated: heights and the basin
that drains through its outlet, land cover and soil; weather with wet and dry spells, storms, snow and frost; soil water
in two layers, every three hours, by equations that are not SM2RAIN's. Satellites observe the true soil moisture on
their own grids, at their hours, with gaps and errors; SMAP begins in April 2015. Three rainfall products, from a
satellite, from gauges and from a reanalysis, have errors of different kinds. 43 stations measure soil moisture, six
gauges rain. The true values are in the folder, too, so that every result can be evaluated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture in m³ m⁻³ (ASCAT: saturation, 0 to 1), rain in mm per day, temperature in °C. Days are
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; None of the data are measurements, although places and products have real names. Errors of real data
may be different: evaluate methods for your basin at its own stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project sample.qgz of the folder. &lt;i&gt;The whole chain&lt;/i&gt; uses its layers; &lt;i&gt;Import
product&lt;/i&gt; reads SMOS and TMPA from the folder original, as their providers distribute them.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; After the case of Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Soil: Cosby et
al. (1984), https://doi.org/10.1029/WR020i006p00682. Evaporation: Hargreaves and Samani (1985),
https://doi.org/10.13031/2013.26773.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Une vallée de montagne semblable à celle de la Babaohe, dans les monts Qilian, est simulée : relief et bassin versant drainé par son exutoire, occupation du sol et sol ; météo avec périodes humides et sèches, orages, neige et gel ; eau du sol en deux couches, toutes les trois heures, par des équations qui ne sont pas celles de SM2RAIN. Les satellites voient la vérité sur leurs propres grilles, à leurs heures, avec des lacunes et des erreurs ; SMAP commence en avril 2015. Trois produits de pluie, issus d'un satellite, de pluviomètres et d'une réanalyse, ont des erreurs de nature différente. 43 stations mesurent l'humidité du sol, six pluviomètres la pluie. Les valeurs vraies sont aussi dans le dossier, pour que chaque résultat puisse être évalué.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³ (ASCAT : saturation, 0 à 1), pluie en mm par jour, température en °C. Les jours sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Rien ici n'est une mesure, même si les lieux et les produits portent de vrais noms. Les erreurs des données réelles peuvent être différentes : pour votre bassin, évaluez les méthodes à ses propres stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Ouvrez le projet sample.qgz du dossier. &lt;i&gt;Chaîne complète&lt;/i&gt; prend ses couches telles qu'elles sont nommées dans les sorties ; &lt;i&gt;Importer un produit&lt;/i&gt; lit SMOS et TMPA dans le dossier original, sous la forme où leurs producteurs les diffusent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; D'après le cas de Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Sol : Cosby et al. (1984), https://doi.org/10.1029/WR020i006p00682. Évaporation : Hargreaves et Samani (1985), https://doi.org/10.13031/2013.26773.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The same seed gives the same basin; another gives other heights, weather and errors.</source>
      <translation>La même graine donne le même bassin ; une autre donne un autre relief, une autre météo et d'autres erreurs.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Premier jour</translation>
    </message>
    <message>
      <source>UTC. SMAP begins on 2015-04-01 whatever the period.</source>
      <translation>UTC. SMAP commence le 2015-04-01, quelle que soit la période.</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Dernier jour</translation>
    </message>
    <message>
      <source>UTC, included. From 30 days to ten years after the first.</source>
      <translation>UTC, inclus. De 30 jours à dix ans après le premier.</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Résolution de la vérité (degrés)</translation>
    </message>
    <message>
      <source>Pixel size of the true maps; the products have their own. Half the size takes four times as long.</source>
      <translation>Taille de pixel des cartes de la vérité ; les produits ont la leur. Une taille deux fois plus petite prend quatre fois plus de temps.</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Charger les couches principales dans le projet</translation>
    </message>
    <message>
      <source>Basin, stations, one soil moisture and the heights; the project file in the folder holds all layers.</source>
      <translation>Bassin versant, stations, une humidité du sol et le relief ; le fichier de projet du dossier contient toutes les couches.</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
    </message>
    <message>
      <source>A new or empty folder; one that was made here before is replaced. About 50 MB for two years.</source>
      <translation>Un dossier nouveau ou vide ; un dossier créé ici auparavant est remplacé. Environ 50 Mo pour deux ans.</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>Stations d'humidité du sol</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>Pluviomètres</translation>
    </message>
    <message>
      <source>SMOS</source>
      <translation>SMOS</translation>
    </message>
    <message>
      <source>SMAP</source>
      <translation>SMAP</translation>
    </message>
    <message>
      <source>ASCAT</source>
      <translation>ASCAT</translation>
    </message>
    <message>
      <source>TMPA</source>
      <translation>TMPA</translation>
    </message>
    <message>
      <source>CMFD</source>
      <translation>CMFD</translation>
    </message>
    <message>
      <source>ERA5-Land</source>
      <translation>ERA5-Land</translation>
    </message>
    <message>
      <source>True soil moisture</source>
      <translation>Humidité du sol vraie</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>Pluie vraie</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>Altitude</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Sable</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Argile</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Occupation du sol</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>Sol</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projet</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>Fusionner l'humidité du sol</translation>
    </message>
    <message>
      <source>Estimates soil moisture from products by trained models, and marks inputs outside the training data.</source>
      <translation>Estime l'humidité du sol à partir de produits par des modèles entraînés, et signale les entrées hors des données d'entraînement.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; A model estimates the soil moisture of each pixel and day from the predictors there. Its file contains
the products, variables and days that it needs, and layers are found by product name. A pixel has a value where at least
one predictor, and all predictors that the model &lt;i&gt;requires&lt;/i&gt;, have values within its window. If there are several
models, the one with the most required predictors is used, for each pixel and day; if two require the same number, the
first one. In this way, a model with SMAP and one without give one record over both periods. The result covers all days
from the first to the last of any predictor; values outside 0 to 1 are set to 0 or 1, and counted.&lt;br/&gt;
&lt;i&gt;Applicability&lt;/i&gt; marks inputs outside the training data: a predictor outside the 1st to 99th percentile of its
training values (1), a static raster outside the range of the stations (2), predictors that never occurred together in
training (3). If several apply, the largest code is given. A value is computed in any case.&lt;br/&gt;
At a new place most of the error is a constant offset: a few days of measurements there correct it (&lt;i&gt;Places with
measurements for the level&lt;/i&gt;, an advanced parameter).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; As the model's card says, soil moisture in m³ m⁻³ as a rule. Predictors have to be in the units of the
training, which is checked.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is reliable for places, products and years like those that it was trained with. Elsewhere it
extrapolates, and the applicability shows this only in part. All cubes have to be on one grid and time step. Products
are found by the name that they had in training, or by a usual one (smap for smap_l3), which the log says; &lt;i&gt;Set
time&lt;/i&gt; renames them. Model files that refer to other files are refused.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; for several fused cubes, or &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. The area of applicability: Meyer
and Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Un modèle estime l'humidité du sol de chaque pixel et de chaque jour à partir des prédicteurs disponibles. Son fichier indique les produits, les variables et les jours dont il a besoin, et les couches sont trouvées par leur nom de produit. Une valeur est donnée là où au moins un prédicteur, et tous ceux que le modèle &lt;i&gt;exige&lt;/i&gt;, ont une valeur dans sa fenêtre. S'il y a plusieurs modèles, celui qui a le plus de prédicteurs requis est retenu, pixel par pixel et jour par jour ; à égalité, le premier. Ainsi, un modèle avec SMAP et un autre sans donnent une seule série sur les deux périodes. Le résultat couvre tous les jours, du premier au dernier jour de l'ensemble des prédicteurs ; les valeurs hors de 0 à 1 sont tronquées et comptées.&lt;br/&gt;
&lt;i&gt;Applicabilité&lt;/i&gt; signale les entrées hors des données d'entraînement : un prédicteur hors de l'intervalle du 1er au 99e centile de ses valeurs d'entraînement (1), un raster statique hors de la plage des stations (2), des prédicteurs jamais présents ensemble à l'entraînement (3). Si plusieurs codes s'appliquent, le plus élevé est donné. Une valeur est calculée dans tous les cas.&lt;br/&gt;
En un nouveau lieu, l'erreur est surtout un décalage constant : quelques jours de mesures sur place suffisent à le corriger (&lt;i&gt;Lieux avec mesures pour le niveau&lt;/i&gt;, un paramètre avancé).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Celles de la fiche du modèle, en général l'humidité du sol en m³ m⁻³. Les prédicteurs doivent être dans les unités de l'entraînement, ce qui est vérifié.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un modèle est fiable pour des lieux, des produits et des années semblables à ceux de son entraînement. Ailleurs, il extrapole, et l'applicabilité ne le montre qu'en partie. Tous les cubes doivent être sur une même grille et un même pas de temps. Les produits sont trouvés par le nom qu'ils avaient à l'entraînement, ou par un nom usuel (smap pour smap_l3), ce que le journal indique ; &lt;i&gt;Définir la dimension temporelle&lt;/i&gt; permet de les renommer. Les modèles sont exécutés par onnxruntime seul ; les fichiers qui renvoient à d'autres fichiers sont refusés.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Combiner par moyenne bayésienne de modèles&lt;/i&gt; pour plusieurs cubes fusionnés, ou &lt;i&gt;Caler SM2RAIN&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Le domaine d'applicabilité : Meyer et Pebesma (2021), https://doi.org/10.1111/2041-210X.13650.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Prédicteurs</translation>
    </message>
    <message>
      <source>The cubes that the models take, on one grid and time step; found by product and variable, in any order.</source>
      <translation>Les cubes que prennent les modèles, sur une même grille et un même pas de temps ; trouvés par produit et variable, dans un ordre quelconque.</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Rasters statiques</translation>
    </message>
    <message>
      <source>The static rasters that the models take, on the same grid; found by the layers' names.</source>
      <translation>Les rasters statiques que prennent les modèles, sur la même grille ; trouvés par les noms des couches.</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>One or more ONNX files with a card, such as Train soil-moisture fusion makes. Empty: the models ticked below. QGIS does not keep such lists in the history: choose them again if you open the dialog from there.</source>
      <translation>Un ou plusieurs fichiers ONNX avec une fiche, comme en produit Entraîner la fusion de l'humidité du sol. Vide : les modèles cochés ci-dessous. Une boîte de dialogue rouverte depuis l'historique les a oubliés, comme QGIS le fait pour les fichiers : choisissez-les à nouveau.</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Modèles fournis</translation>
    </message>
    <message>
      <source>Models that are included in the plugin; they are used after those above. They take smos_l3, smap_l3, era5_land and ascat; the guide's page 'Pretrained models' lists their scores. boosting is the best one.</source>
      <translation>Les modèles fournis avec l'extension, pris après ceux ci-dessus. Ils utilisent smos_l3, smap_l3, era5_land et ascat ; la page « Pretrained models » du guide donne leurs scores. boosting est le meilleur.</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Nom du produit</translation>
    </message>
    <message>
      <source>Name of the result in tables and legends. Empty: fused_ and the models' methods.</source>
      <translation>Nom du résultat dans les tables et les légendes. Vide : fused_ et les méthodes des modèles.</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Processeur</translation>
    </message>
    <message>
      <source>auto: a GPU where onnxruntime finds one. cpu: no GPU, for the same results on every machine.</source>
      <translation>auto : un GPU si onnxruntime en trouve un. cpu : sans GPU, pour les mêmes résultats sur toutes les machines.</translation>
    </message>
    <message>
      <source>The field with the name of the place, in both inputs.</source>
      <translation>Nomme le lieu, dans les deux entrées.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without a model there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans modèle, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Humidité du sol fusionnée</translation>
    </message>
    <message>
      <source>A cube: GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>Un cube : GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Applicabilité</translation>
    </message>
    <message>
      <source>A cube of codes: whether the inputs of each value are within the training data of the model.</source>
      <translation>Un cube de codes : indique si les entrées de chaque valeur sont dans le domaine des données d'entraînement du modèle.</translation>
    </message>
    <message>
      <source>Values computed</source>
      <translation>Valeurs calculées</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Importer un produit</translation>
    </message>
    <message>
      <source>Reads the files of a satellite or reanalysis product, as they were downloaded, into one daily cube.</source>
      <translation>Lit les fichiers d'un produit satellite ou de réanalyse, tels que téléchargés, et en fait un seul cube journalier.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All files in a folder and its subfolders, or in a zip archive, are read in the order of time. The
plugin knows the variables, times and quality flags of each product's files; &lt;i&gt;auto&lt;/i&gt; recognises a product by its
files' names, &lt;i&gt;generic&lt;/i&gt; takes the description from the advanced parameters. Days begin at 00 UTC, or at DAY_START
where they are made of shorter steps: soil moisture and temperature are averaged, rain and evaporation summed; steps
across the start of a day are divided between both days. Bounds of steps are used where the files have them. Daily and
monthly files stay as they are. Grids stay as they are (&lt;i&gt;Regrid&lt;/i&gt; changes them); swaths and single locations are
converted to the product's grid, where each cell has the mean of the observations in it.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Quality.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; drops what the product's own flags mark as bad: SMOS uncertainty (DQX) above 0.1
m³ m⁻³ or interference above 0.5; SMAP retrievals that are not recommended; ASCAT values of frozen or snow-covered soil,
or retrieved with flags; every flag of ESA CCI and C3S. The log lists how many values were dropped, and why. Values
outside the range that files declare as valid, or that are impossible, are dropped as well; undeclared marks of missing
values, such as -9999, are named in a warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³; saturation 0–1; rain and evaporation mm per step; temperature °C. Units that the
files state are converted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A global product of many years needs much space on the disk: set an extent. ASCAT has saturation;
with a porosity it is converted to m³ m⁻³. Values of a day of ESA CCI and C3S were observed within twelve hours of its
start (00 UTC). ERA5-Land accumulates water from 00 UTC, ERA5 over each hour; the values show which of the two it is,
where possible. A day of ERA5-Land needs the value at 00 UTC of the next day. Two files with the same time (versions,
early and final runs) are refused: choose with PATTERN. ASCAT in BUFR needs the Python package pybufrkit. Files in
unknown units are left out; set &lt;i&gt;Units in the files&lt;/i&gt; for them. Cubes that this plugin wrote into the folder are not
read.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings all products to one grid.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Cite the product itself; its reference is in the guide, page &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid
2.0: Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Grid of SMOS Level 2: Snyder (1992),
https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Tous les fichiers d'un dossier et de ses sous-dossiers, ou d'une archive zip, sont lus dans l'ordre du temps. L'extension connaît les variables, les dates et les indicateurs de qualité des fichiers de chaque produit ; &lt;i&gt;auto&lt;/i&gt; reconnaît un produit aux noms de ses fichiers, &lt;i&gt;generic&lt;/i&gt; prend la description donnée dans les paramètres avancés. Les jours commencent à 00 UTC, ou à DAY_START s'ils sont formés de pas plus courts : l'humidité du sol et la température sont moyennées, la pluie et l'évaporation sommées ; les pas qui chevauchent le début d'un jour sont partagés entre les deux jours. Les bornes des pas de temps sont utilisées si les fichiers les contiennent. Les fichiers journaliers et mensuels restent tels quels. Les grilles restent telles quelles (&lt;i&gt;Changer de grille&lt;/i&gt; les modifie) ; les fauchées et les points isolés sont placés sur la grille du produit, chaque cellule prenant la moyenne de ce qui s'y trouve.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Qualité.&lt;/b&gt; &lt;i&gt;recommended&lt;/i&gt; écarte ce que les indicateurs du produit signalent comme mauvais : pour SMOS, une incertitude (DQX) supérieure à 0,1 m³ m⁻³ ou des interférences supérieures à 0,5 ; pour SMAP, les estimations non recommandées ; pour ASCAT, les sols gelés, enneigés ou mal restitués ; tout indicateur d'ESA CCI et de C3S. Le journal compte ce qui a été écarté, et pourquoi. Les valeurs impossibles ou hors de la plage déclarée valide par les fichiers sont écartées aussi ; les codes de valeurs manquantes non déclarés, comme -9999, sont signalés par un avertissement.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³ ; saturation 0–1 ; pluie et évaporation en mm par pas de temps ; température en °C. Les unités indiquées par les fichiers sont converties.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un produit mondial sur de nombreuses années occupe beaucoup de place sur le disque : définissez une emprise. ASCAT donne une saturation ; avec une porosité, elle est convertie en m³ m⁻³. Les valeurs d'un jour d'ESA CCI et de C3S ont été observées à moins de douze heures de son début (00 UTC). ERA5-Land cumule l'eau depuis 00 UTC, ERA5 sur chaque heure ; les valeurs permettent de reconnaître lequel des deux s'applique, si c'est possible. Un jour d'ERA5-Land demande la valeur de 00 UTC du jour suivant. Deux fichiers pour la même date (versions, produits préliminaires et finaux) sont refusés : choisissez par PATTERN. ASCAT en BUFR demande le paquet Python pybufrkit. Les fichiers dont les unités sont inconnues sont laissés de côté ; indiquez-les dans &lt;i&gt;Unités dans les fichiers&lt;/i&gt;. Les cubes que cette extension a écrits dans le dossier ne sont pas relus.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Changer de grille&lt;/i&gt; ramène tous les produits à une même grille.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Citez le produit lui-même ; sa référence se trouve dans le guide, page &lt;i&gt;Bringing your data in&lt;/i&gt;. EASE-Grid 2.0 : Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032. Grille de SMOS niveau 2 : Snyder (1992), https://doi.org/10.3138/27H7-8K88-4882-1752.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Dossier de fichiers, ou chemin d'une archive zip</translation>
    </message>
    <message>
      <source>The folder with the files, which may be in subfolders. The path of a zip archive, or of a single file, can be typed or pasted instead.</source>
      <translation>Le dossier qui contient les fichiers, sous-dossiers compris. Le chemin d'une archive zip, ou d'un fichier unique, peut être saisi ou collé à la place.</translation>
    </message>
    <message>
      <source>auto recognises it by the names of files; if the folder has several products, the one with most files is imported, and the log lists all. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic; smap_l3, smap_l2, smap_l4; amsr2_lprm; cygnss; ascat (swaths or time series); esa_cci_sm, c3s_sm; gldas (Noah, CLSM), era5_land, era5; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat; generic: described in the advanced parameters.</source>
      <translation>auto le reconnaît aux noms des fichiers ; si le dossier contient plusieurs produits, celui qui a le plus de fichiers est importé, et le journal les liste tous. smos_l3 (CATDS), smos_l2 (SMUDP2), smos_ic ; smap_l3, smap_l2, smap_l4 ; amsr2_lprm ; cygnss ; ascat (fauchées ou séries temporelles) ; esa_cci_sm, c3s_sm ; gldas (Noah, CLSM), era5_land, era5 ; tmpa_3b42rt, imerg, chirps, tamsat, arc2, rfe2, persiann_cdr, cmorph, gsmap, cpc, e_obs, cmfd, cmd, mswep, gpm_sm2rain, sm2rain_ascat ; generic : décrit dans les paramètres avancés.</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>auto: the product's main variable, such as soil moisture for GLDAS and ERA5-Land, which also have rainfall, evaporation and temperature.</source>
      <translation>auto : la variable principale du produit, par exemple l'humidité du sol pour GLDAS et ERA5-Land, qui contiennent aussi pluie, évaporation et température.</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualité</translation>
    </message>
    <message>
      <source>recommended: values that the product's flags mark as bad are dropped and counted. all: every value is kept.</source>
      <translation>recommended : les valeurs que les indicateurs du produit signalent comme mauvaises sont écartées et comptées. all : toutes les valeurs sont gardées.</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Emprise</translation>
    </message>
    <message>
      <source>Cells that touch it are read. Empty: all cells of the files.</source>
      <translation>Les cellules qui la touchent sont lues. Vide : toutes les cellules des fichiers.</translation>
    </message>
    <message>
      <source>The first day to read, in UTC. Empty: from the first file on.</source>
      <translation>Le premier jour à lire, en UTC. Vide : à partir du premier fichier.</translation>
    </message>
    <message>
      <source>The last day to read, which is included. Empty: to the last file.</source>
      <translation>Le dernier jour à lire, inclus. Vide : jusqu'au dernier fichier.</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Passage du satellite</translation>
    </message>
    <message>
      <source>average: all overpasses of a day. morning or evening: only this one (the morning overpass is the ascending one of SMOS, and the descending one of SMAP and ASCAT).</source>
      <translation>average : tous les passages d'un jour. morning ou evening : celui-là seulement (pour SMOS, l'orbite ascendante est celle du matin ; pour SMAP et ASCAT, c'est la descendante).</translation>
    </message>
    <message>
      <source>daily: days. native: the product's own steps. Steps longer than a day stay as they are.</source>
      <translation>daily : jours. native : les pas de temps du produit. Les pas plus longs qu'un jour restent tels quels.</translation>
    </message>
    <message>
      <source>Start of days</source>
      <translation>Début des jours</translation>
    </message>
    <message>
      <source>Start of days that are made of shorter steps: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC. Daily files stay as they are.</source>
      <translation>Début des jours formés de pas plus courts : en heures à partir de 00 UTC (8 pour 08:00 UTC, -8 pour minuit en Chine), ou par le nom d'un fuseau horaire (Asia/Shanghai). Vide : 00 UTC. Les fichiers journaliers restent tels quels.</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Taille de cellule (degrés)</translation>
    </message>
    <message>
      <source>For swaths and single locations: size of the cells of the result. Empty: the product's grid (ASCAT 0.25°).</source>
      <translation>Pour les fauchées et les points isolés : taille des cellules du résultat. Vide : la grille du produit (ASCAT 0.25°).</translation>
    </message>
    <message>
      <source>Minimum share of a day</source>
      <translation>Part minimale d'un jour</translation>
    </message>
    <message>
      <source>For steps shorter than a day: the share of the day (0 to 1) that must have values; sums are scaled to the whole day.</source>
      <translation>Pour des pas plus courts qu'un jour : la part du jour (0 à 1) qui doit être renseignée ; les sommes sont rapportées au jour entier.</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Fichiers endommagés</translation>
    </message>
    <message>
      <source>skip: a file that cannot be read is named, counted and left out. stop: it ends the run.</source>
      <translation>skip : un fichier illisible est nommé, compté et laissé de côté. stop : il arrête l'exécution.</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Noms des fichiers</translation>
    </message>
    <message>
      <source>Reads only files whose names match it; * and ? stand for any characters, as in *_V06*.HDF5.</source>
      <translation>Garde les fichiers dont le nom correspond, avec * et ?, par exemple *_V06*.HDF5.</translation>
    </message>
    <message>
      <source>Turns saturation (ASCAT) into m³ m⁻³: a number from 0 to 1, or the name or path of a raster of porosity.</source>
      <translation>Convertit la saturation (ASCAT) en m³ m⁻³ : un nombre de 0 à 1, ou le nom ou le chemin d'un raster de porosité.</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Nom du produit</translation>
    </message>
    <message>
      <source>Used in tables, legends and bands. Empty: the name of the product in the list above.</source>
      <translation>Dans les tables, les légendes et les bandes. Vide : le mot-clé du produit.</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable dans les fichiers</translation>
    </message>
    <message>
      <source>Its name in NetCDF and HDF5 files, groups before a slash, such as Grid/precipitation. Needed for generic if the files have several possible variables, or none with a usual name.</source>
      <translation>Son nom dans les fichiers NetCDF et HDF5, avec les groupes avant une barre oblique, par exemple Grid/precipitation. Nécessaire pour generic si les fichiers contiennent plusieurs variables possibles, ou aucune avec un nom usuel.</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Unités dans les fichiers</translation>
    </message>
    <message>
      <source>Used instead of what the files state: m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</source>
      <translation>Utilisées à la place de ce qu'indiquent les fichiers : m3 m-3, vol%, %, kg m-2, mm, mm/day, mm/h, kg m-2 s-1, m, K, degC.</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Profondeur de la couche (mm)</translation>
    </message>
    <message>
      <source>Of soil moisture in kg m-2: the layer's thickness.</source>
      <translation>Pour une humidité du sol en kg m-2 : l'épaisseur de la couche.</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Date dans les noms de fichiers</translation>
    </message>
    <message>
      <source>Such as _{year}{month}{day} or .{year}{doy}.{hour}; the tokens are year, month, day, doy (day of the year), hour and minute; * stands for anything. Empty: the usual forms, else the time axis in the files.</source>
      <translation>Par exemple _{year}{month}{day} ou .{year}{doy}.{hour} ; les éléments possibles sont year, month, day, doy (jour de l'année), hour et minute ; * remplace n'importe quoi. Vide : les formes usuelles, sinon l'axe du temps des fichiers.</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Signification des horodatages</translation>
    </message>
    <message>
      <source>For steps shorter than a day: what the time stamp means. accumulated: sums since 00 UTC, so that the value at 00 UTC belongs to the day before. auto: as bounds in the files say, else the product's.</source>
      <translation>Pour des pas plus courts qu'un jour : ce que désigne l'horodatage. accumulated : cumuls depuis 00 UTC, si bien que la valeur de 00 UTC appartient au jour précédent. auto : selon les bornes données dans les fichiers, sinon l'usage du produit.</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Valeur manquante</translation>
    </message>
    <message>
      <source>Marks missing values that the files do not declare.</source>
      <translation>Marque les valeurs manquantes que les fichiers ne déclarent pas.</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Règles de qualité</translation>
    </message>
    <message>
      <source>Conditions that good values meet, instead of the product's rules: flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Flags are variables beside the values; semicolons stand between rules.</source>
      <translation>Conditions que remplissent les bonnes valeurs, à la place des règles du produit : flag == 0; dqx &lt;= 0.1; qual &amp; 1 == 0; class in 1,2. Les indicateurs sont des variables à côté des valeurs ; les règles sont séparées par des points-virgules.</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>Ajouter à la sortie</translation>
    </message>
    <message>
      <source>Adds the steps of new files to an existing output, whose last day is read again; with START, all days from there on. If the run fails, the output is not changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Ajoute les pas de temps des nouveaux fichiers à une sortie existante, dont le dernier jour est relu ; avec START, tous les jours à partir de cette date. La sortie reste complète ; un Zarr (.zarr) est prolongé, les autres formats sont réécrits.</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Cube</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr), one band for each day. The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr), une bande par jour. La couche s'anime dans le contrôleur temporel.</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>Pas de temps</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>Importer des stations</translation>
    </message>
    <message>
      <source>Reads ISMN downloads, text tables, spreadsheets or layers into a station layer and a table of observations.</source>
      <translation>Lit des téléchargements ISMN, des tables texte, des feuilles de calcul ou des couches, et en fait une couche de stations et une table d'observations.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; ISMN downloads are read as they come, zip or unpacked folder, in both layouts (CEOP and
header-values). A station's id is &lt;i&gt;network_station&lt;/i&gt; as in the files, such as SCAN_Silver_Sword: the same for soil
moisture and rain, whatever else is in the download. A sensor is taken where the middle of its depths lies from &lt;i&gt;Depth
from&lt;/i&gt; to &lt;i&gt;Depth to&lt;/i&gt;: 0 to 0.1 m takes sensors at 5 and 10 cm, 0–5 cm layers and cosmic-ray probes of 0–17 cm; of
several depths at a station the shallowest is taken, and several sensors at that depth are averaged at each time. Only
values whose every flag is G are kept. The depths do not apply to rain, air temperature and snow. Tables may be long (a
row for each station and time) or wide (a column for each station), with any separator; columns are recognised by their
headings, and the log lists them. A file without a column of stations is one station, named after the file; a folder or
zip of such files is read whole. Coordinates may be in the table or in one of their own.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Time.&lt;/b&gt; All times are UTC. A day D covers 00:00–23:59, or begins at &lt;i&gt;Start of days&lt;/i&gt;, such as that of gauges
read at 08:00 or of a country's clock: soil moisture and temperature are the mean of what was measured within, rain is
the sum of what fell within, where at least half of the day's steps are known. &lt;i&gt;Hour of the value&lt;/i&gt; takes the value
at one hour instead of the mean, which is best for SM2RAIN: it computes rain from the change of soil moisture between
two moments, and daily means smooth this change. The time of a daily value is when its day begins, as in cubes. ISMN
stamps rain with the end of the hour it fell in, so that the value stamped 00:00 belongs to the day before; in tables
the stamp is taken as the start (see &lt;i&gt;Rain stamp&lt;/i&gt;). Native values keep the stamps that the files have. Stamps such
as 2015-04-01T00:00+08:00 contain their time zone; others are UTC, unless &lt;i&gt;Table: time zone&lt;/i&gt; or &lt;i&gt;hours ahead of
UTC&lt;/i&gt; is set. Daily values of a local clock stay as they are, and the log and &lt;code&gt;day_start&lt;/code&gt; in the station
layer say when their days begin.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³, saturation 0–1, rain and evaporation mm per step, temperature °C, snow mm,
suction kPa. Units in headings of tables, such as rain (inch), are converted; percent and kelvin are recognised, with a
warning.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; What is dropped is counted in the log and in the station layer; read it before you trust a mean.
Numbers such as -999 or 9999 are missing values, and T (trace) in tables of rain is 0. Some networks report dry hours as
missing (DWD in ISMN); the log says where this is likely. In dates such as 03/04/2015 day and month are never guessed:
where the rows do not distinguish them, set &lt;i&gt;Time format&lt;/i&gt;. An average of two sensors jumps where one of them fails.
Text tables and spreadsheets cannot store points: write the stations as GeoPackage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Run it once for soil moisture and once for rain; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes both
tables. &lt;i&gt;Sample cubes at stations&lt;/i&gt;, &lt;i&gt;Train soil-moisture fusion&lt;/i&gt; and &lt;i&gt;Validate against stations&lt;/i&gt; take
the layer and the table; land_cover and climate can be the classes of validation.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network,
https://doi.org/10.5194/hess-25-5749-2021; flags: Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. ISMN data
may not be passed on; cite the networks that you use.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Les téléchargements ISMN sont lus tels quels, zip ou dossier décompressé, dans les deux dispositions (CEOP et header-values). L'identifiant d'une station est &lt;i&gt;network_station&lt;/i&gt;, d'après les fichiers, par exemple SCAN_Silver_Sword : le même pour l'humidité du sol et la pluie, quel que soit le reste du téléchargement. Un capteur est retenu si le milieu de ses profondeurs est compris entre &lt;i&gt;Profondeur de&lt;/i&gt; et &lt;i&gt;Profondeur à&lt;/i&gt; : 0 à 0,1 m retient les capteurs à 5 et 10 cm, les couches de 0–5 cm et les sondes à neutrons cosmiques de 0–17 cm ; si une station a plusieurs profondeurs, la moins profonde est retenue, et les capteurs de cette profondeur sont moyennés à chaque date. Seules sont gardées les valeurs dont tous les indicateurs sont G. Les profondeurs ne s'appliquent pas à la pluie, à la température de l'air ni à la neige. Les tables peuvent être longues (une ligne par station et par date) ou larges (une colonne par station), avec un séparateur quelconque ; les colonnes sont reconnues à leurs titres, et le journal les liste. Un fichier sans colonne de stations est une seule station, qui porte le nom du fichier ; un dossier ou un zip de tels fichiers est lu en entier. Les coordonnées peuvent être dans la table ou dans une table à part.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Temps.&lt;/b&gt; Les dates et heures sont en UTC. Un jour D couvre 00:00–23:59, ou commence à &lt;i&gt;Début des jours&lt;/i&gt;, par exemple celui de pluviomètres relevés à 08:00 ou de l'heure légale d'un pays : l'humidité du sol et la température sont la moyenne des mesures du jour, la pluie est la somme de ce qui est tombé, si au moins la moitié des pas du jour est connue. &lt;i&gt;Heure de la valeur&lt;/i&gt; prend la valeur d'une heure donnée à la place de la moyenne, ce qui convient le mieux à SM2RAIN : il calcule la pluie d'après la variation de l'humidité du sol entre deux instants, que les moyennes lissent. La date d'une valeur journalière est le début de son jour, comme dans les cubes. ISMN date la pluie de la fin de l'heure où elle est tombée, si bien que la valeur de 00:00 appartient au jour précédent ; dans les tables, l'horodatage est considéré comme le début (voir &lt;i&gt;Horodatage de la pluie&lt;/i&gt;). Les valeurs natives gardent les horodatages des fichiers. Des horodatages comme 2015-04-01T00:00+08:00 contiennent leur fuseau horaire ; les autres sont en UTC, sauf si &lt;i&gt;Table : fuseau horaire&lt;/i&gt; ou &lt;i&gt;heures d'avance sur UTC&lt;/i&gt; est renseigné. Les valeurs journalières d'une heure locale restent telles quelles ; le journal et &lt;code&gt;day_start&lt;/code&gt; dans la couche de stations indiquent quand commencent leurs jours.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³, saturation 0–1, pluie et évaporation en mm par pas de temps, température en °C, neige en mm, succion en kPa. Les unités indiquées dans les titres des tables, comme rain (inch), sont converties ; les pourcentages et les kelvins sont reconnus, avec un avertissement.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Ce qui est écarté est compté dans le journal et dans la couche de stations ; lisez-le avant de vous fier à une moyenne. Des nombres comme -999 ou 9999 sont des valeurs manquantes, et T (traces) dans les tables de pluie vaut 0. Certains réseaux donnent les heures sèches comme manquantes (DWD dans ISMN) ; le journal signale où cela est probable. Dans des dates comme 03/04/2015, le jour et le mois ne sont jamais devinés : si les lignes ne permettent pas de les distinguer, renseignez &lt;i&gt;Format du temps&lt;/i&gt;. La moyenne de deux capteurs saute quand l'un d'eux tombe en panne. Les tables texte et les feuilles de calcul ne contiennent pas de points : enregistrez les stations en GeoPackage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Exécutez-le une fois pour l'humidité du sol et une fois pour la pluie ; &lt;i&gt;Caler SM2RAIN aux stations&lt;/i&gt; prend les deux tables. &lt;i&gt;Échantillonner des cubes aux stations&lt;/i&gt;, &lt;i&gt;Entraîner la fusion de l'humidité du sol&lt;/i&gt; et &lt;i&gt;Valider par rapport aux stations&lt;/i&gt; prennent la couche et la table ; land_cover et climate peuvent servir de classes pour la validation.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Dorigo et al. 2021, The International Soil Moisture Network, https://doi.org/10.5194/hess-25-5749-2021 ; indicateurs : Dorigo et al. 2013, https://doi.org/10.2136/vzj2012.0097. Les données ISMN ne peuvent pas être redistribuées ; citez les réseaux que vous utilisez.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>Téléchargement ISMN ou table d'observations</translation>
    </message>
    <message>
      <source>A zip or .stm file of ISMN, or a table: text (.csv, .txt, also .gz or several in a zip), spreadsheet, GeoPackage; or time series at stations in NetCDF (CF conventions). A folder is given by typing its path, or by picking the Metadata.xml in it.</source>
      <translation>Un fichier zip ou .stm d'ISMN, ou une table : texte (.csv, .txt, aussi en .gz ou à plusieurs dans un zip), feuille de calcul, GeoPackage ; ou des séries temporelles aux stations en NetCDF (conventions CF). Pour un dossier, saisissez son chemin, ou choisissez le fichier Metadata.xml qu'il contient.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>auto: ISMN where there are .stm files, else a table.</source>
      <translation>auto : ISMN s'il y a des fichiers .stm, sinon une table.</translation>
    </message>
    <message>
      <source>The variable to read. All temperatures are written to a column named temperature.</source>
      <translation>Ce qu'il faut prendre. Les températures vont toutes dans une colonne nommée temperature.</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Profondeur de (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the smallest depth of their middle.</source>
      <translation>Pour les capteurs du sol : la plus petite profondeur de leur milieu.</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Profondeur à (m)</translation>
    </message>
    <message>
      <source>For soil sensors: the greatest depth of their middle.</source>
      <translation>Pour les capteurs du sol : la plus grande profondeur de leur milieu.</translation>
    </message>
    <message>
      <source>daily: means or sums of days, of UTC unless DAY_START says otherwise; native: the values as they are.</source>
      <translation>daily : moyennes ou sommes des jours, en UTC sauf indication de DAY_START ; native : les valeurs telles quelles.</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Indicateurs de qualité</translation>
    </message>
    <message>
      <source>good: only values whose flags are all G; all: values with any flags.</source>
      <translation>good : seulement les valeurs dont tous les indicateurs sont G ; all : les valeurs avec des indicateurs quelconques.</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Profondeurs</translation>
    </message>
    <message>
      <source>Of several depths at a station: the shallowest, or the mean of all.</source>
      <translation>Si une station a plusieurs profondeurs : la moins profonde, ou la moyenne de toutes.</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Horodatage de la pluie</translation>
    </message>
    <message>
      <source>Whether times are the start or the end of the step that rain fell in, for daily sums. auto: the end in ISMN files of sub-daily steps, else the start.</source>
      <translation>Indique si les dates sont le début ou la fin du pas de temps où la pluie est tombée, pour les cumuls journaliers. auto : la fin dans les fichiers ISMN à pas infrajournaliers, sinon le début.</translation>
    </message>
    <message>
      <source>Files that cannot be read</source>
      <translation>Fichiers illisibles</translation>
    </message>
    <message>
      <source>skip: leave it out and say so; stop: end with an error at the first.</source>
      <translation>skip : le laisser de côté et le signaler ; stop : s'arrêter avec une erreur à la première occurrence.</translation>
    </message>
    <message>
      <source>When days begin: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: 00 UTC, but daily values of a local clock keep their days.</source>
      <translation>Moment où commencent les jours : en heures à partir de 00 UTC (8 pour 08:00 UTC, -8 pour minuit en Chine), ou par le nom d'un fuseau horaire (Asia/Shanghai). Vide : 00 UTC, mais les valeurs journalières d'une heure locale gardent leurs jours.</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Heure de la valeur</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean; days without such a value are left out. Not for rain and evaporation, which are summed. Empty: the mean.</source>
      <translation>Heures après le début du jour, par exemple 0 : les jours prennent la valeur la plus proche de cette heure, à un demi-pas de temps près, à la place de leur moyenne ; les jours sans une telle valeur sont laissés de côté. Pas pour la pluie ni l'évaporation, qui sont sommées. Vide : la moyenne.</translation>
    </message>
    <message>
      <source>Share of a day's steps (0 to 1) that must have values; otherwise the day has none.</source>
      <translation>Part des pas de temps d'un jour qui doit être connue pour une valeur journalière.</translation>
    </message>
    <message>
      <source>First time that is read, UTC. Empty: from the first value.</source>
      <translation>Première date retenue, UTC. Vide : tout ce qui est disponible.</translation>
    </message>
    <message>
      <source>Last time that is read, UTC; a date without a time includes the whole day. Empty: to the last value.</source>
      <translation>Dernière date, UTC ; minuit désigne la journée entière. Vide : tout ce qui est disponible.</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Table : colonne de la station</translation>
    </message>
    <message>
      <source>The column with the name of the station. Empty: recognised by its heading, such as id.</source>
      <translation>Nomme la station. Vide : reconnue à son titre, par exemple id.</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Table : colonne du temps</translation>
    </message>
    <message>
      <source>Date and time. Empty: recognised, also where year, month and day are apart.</source>
      <translation>Date et heure. Vide : reconnue, même si l'année, le mois et le jour sont séparés.</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Table : colonne de la valeur</translation>
    </message>
    <message>
      <source>Holds the variable. Empty: recognised by its heading, such as vwc.</source>
      <translation>Contient la variable. Vide : reconnue à son titre, par exemple vwc.</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Table : colonne de l'indicateur</translation>
    </message>
    <message>
      <source>ISMN's flags, of which G is good. Empty: recognised by its heading.</source>
      <translation>Les indicateurs d'ISMN, dont G signifie bon. Vide : reconnue à son titre.</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Table : format du temps</translation>
    </message>
    <message>
      <source>In the notation of strptime, such as %d/%m/%Y %H:%M. Empty: recognised.</source>
      <translation>Selon la syntaxe de strptime, par exemple %d/%m/%Y %H:%M. Vide : reconnu.</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Table : séparateur</translation>
    </message>
    <message>
      <source>A character, or the word tab or space. Empty: recognised.</source>
      <translation>Un caractère, ou le mot tab ou space. Vide : reconnu.</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Table : disposition</translation>
    </message>
    <message>
      <source>long: a row for each station and time; wide: a column for each station.</source>
      <translation>long : une ligne par station et par date ; wide : une colonne par station.</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Table : unités</translation>
    </message>
    <message>
      <source>Units of the values; auto recognises and converts percent and kelvin, with a warning.</source>
      <translation>Unités des valeurs ; auto reconnaît et convertit les pourcentages et les kelvins, avec un avertissement.</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Table : fuseau horaire</translation>
    </message>
    <message>
      <source>The zone of the table's times by name, such as Asia/Shanghai or America/Denver, with its summer time. Empty: UTC, or what UTC_OFFSET says.</source>
      <translation>Le fuseau des heures de la table, par son nom, comme Asia/Shanghai ou America/Denver, avec son heure d'été. Vide : UTC, ou ce qu'indique UTC_OFFSET.</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Table : heures d'avance sur UTC</translation>
    </message>
    <message>
      <source>Of the table's times: 8 for Chinese time, -7 for Arizona.</source>
      <translation>Des heures de la table : 8 pour l'heure chinoise, -7 pour l'Arizona.</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Table : coordonnées des stations</translation>
    </message>
    <message>
      <source>A separate table or point layer with ids and coordinates. 'Gage 12' finds station 12.</source>
      <translation>Une table ou une couche de points à part, avec identifiants et coordonnées. « Gage 12 » correspond à la station 12.</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Table : colonne de la station des coordonnées</translation>
    </message>
    <message>
      <source>The column with the name of the station in the table of coordinates. Empty: recognised by its heading.</source>
      <translation>Nomme la station dans la table des coordonnées. Vide : reconnue à son titre.</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Table : SCR des coordonnées</translation>
    </message>
    <message>
      <source>Of x and y in tables; point layers have their own.</source>
      <translation>Celui de x et y dans les tables ; les couches de points ont le leur.</translation>
    </message>
    <message>
      <source>Points with the properties of each station and the number of values dropped there, best as GeoPackage.</source>
      <translation>Des points avec ce que l'on sait de chaque station et ce qui y a été écarté ; un GeoPackage les garde comme points.</translation>
    </message>
    <message>
      <source>A table in long form: station_id, time, the variable, and the share of the day or the number of sensors.</source>
      <translation>Une table au format long : station_id, time, la variable, et la part du jour ou le nombre de capteurs.</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Stations et observations (NetCDF)</translation>
    </message>
    <message>
      <source>Stations and observations in one file (.nc), as time series of the CF conventions, for other programs; Import stations reads it again.</source>
      <translation>Stations et observations dans un seul fichier (.nc), comme séries temporelles des conventions CF, pour d'autres programmes ; Importer des stations peut le relire.</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>Stations lues</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>Installer les paquets Python</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not include.</source>
      <translation>Installe, met à jour ou supprime les paquets Python dont SM2R a besoin et que QGIS ne fournit pas.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; pip of QGIS's own Python looks for versions that are compatible with the packages of QGIS, and lists
them. Only when &lt;i&gt;Download and install&lt;/i&gt; is ticked are they fetched from the Python Package Index, some 150 MB, and
put into the folder &lt;code&gt;python/sm2r-packages&lt;/code&gt; of your profile. QGIS looks there last, so that nothing that QGIS
or another plugin uses is replaced. Run it again to update; tick &lt;i&gt;Remove&lt;/i&gt; to delete the folder.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Result.&lt;/b&gt; A page with packages and versions, plain numbers without units. The output &lt;code&gt;OK&lt;/code&gt; is true
when &lt;i&gt;Check the environment&lt;/i&gt; finds no problem after an installation, or the folder is gone after a removal. An
error or a cancel leaves the folder as it was.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; On Linux, rasterio and netCDF4 come from the distribution, and are not installed here; if one is
missing, the algorithm says so first. Networks with a proxy need pip's own settings (&lt;code&gt;PIP_PROXY&lt;/code&gt;). After an
update, restart QGIS. Each profile, and each version of Python, has a folder of its own. The size of
&lt;code&gt;networks&lt;/code&gt; (PyTorch) can be several GB.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Check the environment&lt;/i&gt;, then &lt;i&gt;Create sample basin&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The method that SM2R implements: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Le pip du Python de QGIS cherche des versions compatibles avec les paquets de QGIS, et les liste. C'est seulement si &lt;i&gt;Télécharger et installer&lt;/i&gt; est coché qu'elles sont téléchargées du Python Package Index, environ 150 Mo, et placées dans le dossier &lt;code&gt;python/sm2r-packages&lt;/code&gt; de votre profil. QGIS y cherche en dernier, si bien que rien de ce qu'utilisent QGIS ou une autre extension n'est remplacé. Exécutez-le à nouveau pour mettre à jour ; cochez &lt;i&gt;Supprimer&lt;/i&gt; pour effacer le dossier.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Résultat.&lt;/b&gt; Une page avec les paquets et leurs versions, de simples nombres sans unité. La sortie &lt;code&gt;OK&lt;/code&gt; est vraie si &lt;i&gt;Vérifier l'environnement&lt;/i&gt; ne signale aucun problème après une installation, ou si le dossier a disparu après une suppression. Une erreur ou une annulation laisse le dossier comme il était.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Sous Linux, rasterio et netCDF4 viennent de la distribution, jamais d'ici ; ce qui manque est nommé en premier. Les réseaux avec un proxy demandent les réglages propres à pip (&lt;code&gt;PIP_PROXY&lt;/code&gt;). Après une mise à jour, redémarrez QGIS. Chaque profil et chaque version de Python a son propre dossier. La taille de &lt;code&gt;networks&lt;/code&gt; (PyTorch) peut atteindre plusieurs Go.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Vérifier l'environnement&lt;/i&gt;, puis &lt;i&gt;Créer un bassin versant d'exemple&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; La méthode que SM2R met en œuvre : Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Télécharger et installer</translation>
    </message>
    <message>
      <source>Without it, the packages that would be installed are listed, and nothing is changed.</source>
      <translation>Sinon, ce qui serait installé est listé et rien n'est modifié.</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Paquets facultatifs</translation>
    </message>
    <message>
      <source>training: for training trees; networks: for training networks (PyTorch); zarr: cubes as Zarr folders; cluster: computing on a dask cluster; bufr: importing ASCAT in BUFR. Those that are installed stay.</source>
      <translation>training : entraînement d'arbres ; networks : entraînement de réseaux (PyTorch) ; zarr : cubes en dossiers Zarr ; cluster : calcul sur un cluster dask ; bufr : import d'ASCAT en BUFR. Ceux qui sont déjà installés restent.</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Supprimer ce qui a été installé</translation>
    </message>
    <message>
      <source>Deletes the folder with all packages that were installed for this profile, and installs nothing.</source>
      <translation>Supprime le dossier avec tout ce qui a été installé pour ce profil ; rien n'est alors installé.</translation>
    </message>
    <message>
      <source>A page that opens in any browser without a network: packages, versions, the folder and its size.</source>
      <translation>Une page qui s'ouvre dans tout navigateur sans réseau : paquets, versions, le dossier et sa taille.</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>Inverser l'humidité du sol</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>Convertit un cube d'humidité du sol en pluie, avec les paramètres d'un calage antérieur.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Where it snows or freezes, rain cannot be computed from soil moisture, and the value of a
fallback product is taken.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Reasons.&lt;/b&gt; A second cube shows for each value whether it is computed, replaced in snow, missing (and why), or
saturated: soil moisture is at its upper limit, and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Errors.&lt;/b&gt; Bounds (LOWER, UPPER) and the probability of a wet step come from the calibration: from the reference
rain where the estimate was as large, with the same time between overpasses and in the same season. The flag is 1, fair,
where overpasses are more than two steps apart, R of the calibration is below 0.5, or the parameters are those of a
neighbour; 2, poor, where R is below 0.3, the soil is saturated, or the value is that of the fallback in snow; 3 where
there is no value. Errors of the reference rain count as errors of soil moisture.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt;,
wherever SM2RAIN has rain; reasons stay the same. The rain of a model with a latency is used alone, at steps whose
overpasses it may use. Bounds, probability and flag are then computed from the errors of the mixed rain in the
cross-validation of the training. Soil moisture has to be of the product and quantity of the training. The hour of
observation of the parameters, or OBSERVATION_HOUR, applies to both.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;A later start.&lt;/b&gt; START only shortens the result: the filter also uses the months before it, so that the values
are the same as in a run over the whole record.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration, and all rasters must have the same grid. The last
step has no rain, because no step follows it (the first step, if rain is stamped with the end). Without temperature or
snow, frozen soil looks like drying soil.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The temporal controller animates the layer. &lt;i&gt;Validate against stations&lt;/i&gt; and &lt;i&gt;Compare two
cubes&lt;/i&gt; evaluate the rain with gauges or products that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN, l'inversion du bilan hydrique du sol : pluie = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Le filtre, les limites de la normalisation et la règle du pas de temps sont ceux enregistrés avec les paramètres, si bien qu'une série plus récente est à la même échelle, quels que soient ses propres extrêmes. Là où il neige ou gèle, la pluie ne peut pas être calculée à partir de l'humidité du sol, et la valeur d'un produit de substitution est utilisée.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Motifs.&lt;/b&gt; Un second cube indique pour chaque valeur si elle est calculée, remplacée en cas de neige, manquante (et pourquoi) ou saturée : l'humidité du sol est à sa limite supérieure, et la pluie peut être sous-estimée.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Erreurs.&lt;/b&gt; Les bornes (LOWER, UPPER) et la probabilité d'un pas humide viennent du calage : de la pluie tombée quand l'estimation était aussi élevée, pour le même espacement des passages et la même saison. L'indicateur vaut 1, moyen, si les passages sont séparés de plus de deux pas de temps, si le R du calage est inférieur à 0,5 ou si les paramètres sont ceux d'un voisin ; 2, mauvais, si R est inférieur à 0,3, si le sol est saturé ou si une valeur de substitution est utilisée en cas de neige ; 3 s'il n'y a pas de valeur. Les erreurs de la pluie de référence comptent comme erreurs de l'humidité du sol.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Modèle de pluie.&lt;/b&gt; Avec MODEL, la pluie est une moyenne pondérée de celle de SM2RAIN et de celle d'un modèle d'&lt;i&gt;Entraîner un modèle de pluie&lt;/i&gt;, partout où SM2RAIN donne de la pluie ; les motifs restent les mêmes. La pluie d'un modèle à latence est utilisée seule, aux pas de temps dont il peut utiliser les passages. Les bornes, la probabilité et l'indicateur sont alors calculés d'après les erreurs de la pluie mélangée dans la validation croisée de l'entraînement. L'humidité du sol doit être celle du produit et de la grandeur de l'entraînement. L'heure de l'observation des paramètres, ou OBSERVATION_HOUR, s'applique aux deux.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Un début plus tardif.&lt;/b&gt; START ne fait que raccourcir le résultat : le filtre lit aussi les mois qui précèdent, si bien que les valeurs sont celles d'une exécution sur toute la série.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol comme au calage ; pluie et évaporation en mm par pas de temps ; température en °C ; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Le pas de temps doit être celui du calage, et tous les rasters doivent être sur une même grille. Le dernier pas de temps n'a pas de pluie, car aucun pas ne le suit (le premier, si la pluie est horodatée à la fin). Sans température ni neige, un sol gelé ressemble à un sol qui sèche.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; La couche s'anime dans le contrôleur temporel. &lt;i&gt;Valider par rapport aux stations&lt;/i&gt; et &lt;i&gt;Comparer deux cubes&lt;/i&gt; évaluent la pluie avec des pluviomètres ou des produits qui n'ont pas servi au calage, ou sur une autre période.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489 ; filtre exponentiel : Brocca et al. (2016), https://doi.org/10.1002/2016JD025382 ; filtre plus court en sol humide : Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step, in the units of the calibration.</source>
      <translation>Un cube, une bande par pas de temps, dans les unités du calage.</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN, or any raster on the same grid with the bands z, a, b, s_min and s_max.</source>
      <translation>Le raster produit par Caler SM2RAIN, ou tout raster sur la même grille avec les bandes z, a, b, s_min et s_max.</translation>
    </message>
    <message>
      <source>A cube, °C; below the snow threshold the fallback's value is taken. On the same grid and time step.</source>
      <translation>Un cube, en °C ; au-dessous du seuil de neige, la valeur de substitution est utilisée. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>Pluie de substitution</translation>
    </message>
    <message>
      <source>A cube, mm per step, taken in snow and frost. Empty: missing there. On the same grid and time step.</source>
      <translation>Un cube, en mm par pas de temps, utilisé en cas de neige et de gel. Vide : valeur manquante dans ces cas. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>A cube, mm per step; needed if K was calibrated. On the same grid and time step.</source>
      <translation>Un cube, en mm par pas de temps ; nécessaire si K a été calé. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Dispersion de l'humidité du sol</translation>
    </message>
    <message>
      <source>A cube of the standard error of soil moisture, in its units, such as the spread of Bayesian model averaging. It widens the bounds where it is large. On the same grid and time step.</source>
      <translation>Un cube de l'erreur type de l'humidité du sol, dans les mêmes unités, par exemple la dispersion de la moyenne bayésienne de modèles. Il élargit les bornes là où elle est grande. Sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Rain model</source>
      <translation>Modèle de pluie</translation>
    </message>
    <message>
      <source>A file of Train rain model. Its rain is mixed with that of SM2RAIN, or used alone if the model was trained with a latency. Empty: SM2RAIN alone.</source>
      <translation>Un fichier d'Entraîner un modèle de pluie. Sa pluie est mélangée à celle de SM2RAIN, ou utilisée seule si le modèle a été entraîné avec une latence. Vide : SM2RAIN seul.</translation>
    </message>
    <message>
      <source>Weight of the model</source>
      <translation>Poids du modèle</translation>
    </message>
    <message>
      <source>Weight of the model in the mixed rain: 1 for the model alone, 0 for SM2RAIN alone. Empty: the weight with the smallest error in training; bounds, probability and quality flag are available only with it.</source>
      <translation>Poids du modèle dans la pluie mélangée : 1 pour le modèle seul, 0 pour SM2RAIN seul. Vide : le poids qui donne l'erreur la plus petite à l'entraînement ; les bornes, la probabilité et l'indicateur de qualité ne sont disponibles qu'avec ce poids.</translation>
    </message>
    <message>
      <source>Static rasters of the model</source>
      <translation>Rasters statiques du modèle</translation>
    </message>
    <message>
      <source>The rasters with which the rain model was trained, on the same grid; they are identified by layer name. Empty if it was trained without any.</source>
      <translation>Les rasters avec lesquels le modèle de pluie a été entraîné, sur la même grille ; ils sont identifiés par le nom de la couche. Vide s'il a été entraîné sans raster.</translation>
    </message>
    <message>
      <source>Start of the period to invert, UTC. Empty: from the first time step.</source>
      <translation>Début de la période à inverser, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the period to invert, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période à inverser, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>balance: rain from the whole water balance. wetting: only from steps in which the soil wets, as in the first Matlab version. By default as calibrated; change it only if you have a reason.</source>
      <translation>balance : pluie tirée de tout le bilan hydrique. wetting : seulement des pas où le sol s'humidifie, comme dans la première version Matlab. Par défaut comme au calage ; ne le changez qu'en connaissance de cause.</translation>
    </message>
    <message>
      <source>Whether the rain of an interval is stamped with its start or with its end. For daily means of soil moisture, rain of day D lies between the means of D and D+1 (start), or of D−1 and D (end). By default as calibrated; change it only if you have a reason.</source>
      <translation>Indique si la pluie d'un intervalle est horodatée à son début ou à sa fin. Pour des moyennes journalières d'humidité du sol, la pluie du jour D se situe entre les moyennes de D et D+1 (start), ou de D−1 et D (end). Par défaut comme au calage ; ne le changez qu'en connaissance de cause.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, -24 to 48: 12 for daily means, 6 for a morning overpass. It includes when days of rain begin and how long water takes to reach the sensor's depth. By default as calibrated; change it only if you have a reason.</source>
      <translation>Heures entre l'horodatage de l'humidité du sol et son observation, de -24 à 48 : 12 pour des moyennes journalières, 6 pour un passage du matin. Cette valeur tient compte de l'heure où commencent les jours de pluie et du temps que met l'eau à atteindre la profondeur du capteur. Par défaut comme au calage ; ne la changez qu'en connaissance de cause.</translation>
    </message>
    <message>
      <source>Changes of normalised soil moisture (0 to 1) up to this one count as noise and give no rain. By default as calibrated; change it only if you have a reason. Empty: as calibrated.</source>
      <translation>Les variations de l'humidité du sol normalisée (0 à 1) qui ne dépassent pas cette valeur sont considérées comme du bruit et ne donnent pas de pluie. Par défaut comme au calage ; ne la changez qu'en connaissance de cause. Vide : comme au calage.</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Probabilités des bornes</translation>
    </message>
    <message>
      <source>Of the lower and the upper bound, each from 0 to 1: 0.05,0.95 leaves 5 % of the true rain on either side.</source>
      <translation>De la borne inférieure et de la borne supérieure, chacune de 0 à 1 : 0.05,0.95 laisse 5 % de la pluie vraie de chaque côté.</translation>
    </message>
    <message>
      <source>The probability of rain is that of more than this amount.</source>
      <translation>La probabilité de pluie est celle d'une pluie supérieure à cette quantité.</translation>
    </message>
    <message>
      <source>Adds the new steps to existing outputs, and computes the last ones again, which later overpasses may change; with START, all steps from there on. If the run fails, no output is changed. Zarr (.zarr) is extended, other formats are rewritten.</source>
      <translation>Ajoute les nouveaux pas de temps à des sorties existantes et recalcule les derniers, que des passages ultérieurs peuvent modifier ; avec START, tous les pas à partir de cette date. Chaque sortie reste complète ; un Zarr (.zarr) est prolongé, les autres formats sont réécrits.</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motifs</translation>
    </message>
    <message>
      <source>A cube of codes: why each value is computed, replaced or missing.</source>
      <translation>Un cube de codes : pourquoi chaque valeur est calculée, remplacée ou manquante.</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Borne inférieure</translation>
    </message>
    <message>
      <source>A cube, mm per step: the lower of the two quantiles of rain.</source>
      <translation>Un cube, en mm par pas de temps : le plus petit des deux quantiles de la pluie.</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Borne supérieure</translation>
    </message>
    <message>
      <source>A cube, mm per step: the upper of the two quantiles of rain.</source>
      <translation>Un cube, en mm par pas de temps : le plus grand des deux quantiles de la pluie.</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Probabilité de pluie</translation>
    </message>
    <message>
      <source>A cube, 0 to 1: the probability that a step is wet (WET_THRESHOLD).</source>
      <translation>Un cube, de 0 à 1 : la probabilité qu'un pas de temps soit humide (WET_THRESHOLD).</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Indicateur de qualité</translation>
    </message>
    <message>
      <source>A cube of codes: 0 good, 1 fair, 2 poor, 3 do not use.</source>
      <translation>Un cube de codes : 0 bon, 1 moyen, 2 mauvais, 3 à ne pas utiliser.</translation>
    </message>
    <message>
      <source>A page that opens without a network: maps of rain, its mean over the area, reasons by month. Takes a second pass over the inputs.</source>
      <translation>Une page qui s'ouvre sans réseau : cartes de la pluie, sa moyenne sur la zone, motifs par mois. Nécessite un second parcours des entrées.</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>Inverser l'humidité du sol aux stations</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>Convertit l'humidité du sol des stations en pluie, avec les paramètres d'un calage antérieur.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN, the soil water balance inverted: rain = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Filter,
limits of normalisation and step rule are those stored with the parameters, so that a later record is on the same scale,
whatever its own extremes are. Every value has a reason: computed, replaced by the fallback in frost, missing and why,
or saturated, where soil moisture is at its upper limit and rain may be underestimated.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Rain model.&lt;/b&gt; With MODEL, the rain is a weighted mean of SM2RAIN and of a model of &lt;i&gt;Train rain model&lt;/i&gt; that
was trained without static rasters. A table does not say from which product its soil moisture is: use a model of the
same product, for example of the satellite that was sampled at the stations. A model of a satellite is less accurate
than SM2RAIN alone for soil moisture measured at stations.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture as in the calibration; rain and evaporation mm per time step; temperature °C; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; The time step must be that of the calibration. The last step has no rain, because no step follows it
(the first step, if rain is stamped with the end). Without a temperature, frost and snow are not recognised.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Compare the rain with gauges that were not used in the calibration, or in another period.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489; exponential filter: Brocca et al.
(2016), https://doi.org/10.1002/2016JD025382; filter that shortens in wet soil: Brocca et al. (2019),
https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN, l'inversion du bilan hydrique du sol : pluie = max(0, Z·Δs + a·s&lt;sup&gt;b&lt;/sup&gt;·Δt (+ K·E)). Le filtre, les limites de la normalisation et la règle du pas de temps sont ceux enregistrés avec les paramètres, si bien qu'une série plus récente est à la même échelle, quels que soient ses propres extrêmes. Chaque valeur a un motif : calculée, remplacée par la valeur de substitution en cas de gel, manquante et pourquoi, ou saturée, si l'humidité du sol est à sa limite supérieure et que la pluie peut être sous-estimée.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Modèle de pluie.&lt;/b&gt; Avec MODEL, la pluie est une moyenne pondérée de celle de SM2RAIN et de celle d'un modèle d'&lt;i&gt;Entraîner un modèle de pluie&lt;/i&gt;, entraîné sans rasters statiques. Une table n'indique pas de quel produit vient son humidité du sol : utilisez un modèle du même produit, par exemple du satellite échantillonné aux stations. Pour l'humidité du sol mesurée aux stations, un modèle d'un satellite est moins précis que SM2RAIN seul.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol comme au calage ; pluie et évaporation en mm par pas de temps ; température en °C ; UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Le pas de temps doit être celui du calage. Le dernier pas de temps n'a pas de pluie, car aucun pas ne le suit (le premier, si la pluie est horodatée à la fin). Sans température, le gel et la neige ne peuvent pas être reconnus.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Comparez la pluie à des pluviomètres qui n'ont pas servi au calage, ou sur une autre période.&lt;/p&gt;

&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Brocca et al. (2014), https://doi.org/10.1002/2014JD021489 ; filtre exponentiel : Brocca et al. (2016), https://doi.org/10.1002/2016JD025382 ; filtre plus court en sol humide : Brocca et al. (2019), https://doi.org/10.5194/essd-11-1583-2019.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>The output of Calibrate SM2RAIN at stations; its field station_id contains the names of the stations.</source>
      <translation>La table produite par Caler SM2RAIN aux stations ; elle nomme les stations dans le champ station_id.</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>Météo des stations</translation>
    </message>
    <message>
      <source>A table in the same form, with the fields below. Empty: they are in the table of soil moisture.</source>
      <translation>Une table de même forme, avec les champs ci-dessous. Vide : ils sont dans la table d'humidité du sol.</translation>
    </message>
    <message>
      <source>mm per step; needed if K was calibrated.</source>
      <translation>mm par pas de temps ; nécessaire si K a été calé.</translation>
    </message>
    <message>
      <source>°C; below the snow threshold the fallback's value is taken.</source>
      <translation>°C ; au-dessous du seuil de neige, la valeur de substitution est utilisée.</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Champ de la pluie de substitution</translation>
    </message>
    <message>
      <source>mm per step, taken in snow and frost. Empty: missing there.</source>
      <translation>mm par pas de temps, utilisée en cas de neige et de gel. Vide : valeur manquante dans ces cas.</translation>
    </message>
    <message>
      <source>A table with station_id, time, rainfall (mm per step), reason and reason_code; lower and upper bound, probability (0 to 1) and quality_flag (0 good to 3 do not use), if the parameters include errors.</source>
      <translation>Une table avec station_id, time, rainfall (mm par pas de temps), reason et reason_code ; borne inférieure et borne supérieure, probabilité (0 à 1) et quality_flag (0 bon à 3 à ne pas utiliser), si les paramètres contiennent les erreurs.</translation>
    </message>
    <message>
      <source>A page that opens without a network: rain by station, time series, reasons.</source>
      <translation>Une page qui s'ouvre sans réseau : pluie par station, séries temporelles, motifs.</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>Valeurs de pluie</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>Irrigation</translation>
    </message>
    <message>
      <source>Estimates irrigation of fields: the water in the rain of SM2RAIN that did not fall as rain.</source>
      <translation>Estime l'irrigation des champs : l'eau comprise dans la pluie de SM2RAIN qui n'est pas tombée sous forme de pluie.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN converts every wetting of the soil into water, from rain or from irrigation. In places without
irrigation the algorithm learns how many mm it gives for each mm of rain (the response), and divides by it. What then
exceeds the rain in a field, minus the median excess at the 20 nearest places without irrigation, is irrigation. In the
given share of places without irrigation, noise alone stays below the threshold; only estimates above it count. Places
without irrigation are squares of pixels as large as the field, which no field touches.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; mm over the period, and m³. Weeks begin on Mondays, seasons in March, June, September and December,
UTC. Irrigation per year is the sum over the seasons above the threshold.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Calibrate SM2RAIN without irrigation, otherwise it treats irrigation as an error of its own: with
the rain of irrigated pixels left out and POOL &lt;i&gt;region&lt;/i&gt; or &lt;i&gt;neighbours&lt;/i&gt;, or on the months without irrigation.
Water that runs off, drains at once or evaporates before the next overpass is missed: drip irrigation is not detected,
flood irrigation only in part. A field much smaller than a pixel wets only its share of the pixel. Rain that the
reference misses counts as irrigation; only in part if places without irrigation got it, too. The page Irrigation of the
guide explains which results can be trusted.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Look at the weeks in the report: irrigation comes in dry weeks, errors in wet ones. &lt;i&gt;Series over
basins&lt;/i&gt; shows the soil moisture itself.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023; Jalilvand et al. (2019),
https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN convertit en eau toute humidification du sol, due à la pluie ou à l'irrigation. Aux lieux sans irrigation, l'algorithme apprend combien de mm il donne par mm de pluie (la réponse), et divise par cette réponse. Ce qui dépasse alors la pluie dans un champ, moins l'excès médian aux 20 lieux sans irrigation les plus proches, est l'irrigation. Dans la part donnée des lieux sans irrigation, le bruit seul reste au-dessous du seuil ; seules comptent les estimations supérieures. Les lieux sans irrigation sont des carrés de pixels aussi grands que le champ, qu'aucun champ ne touche.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; mm sur la période, et m³. Les semaines commencent le lundi, les saisons en mars, juin, septembre et décembre, UTC. L'irrigation par an est celle des saisons au-dessus du seuil.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Calez SM2RAIN sans irrigation, sinon il traite l'irrigation comme une erreur qui lui est propre : en laissant de côté la pluie des pixels irrigués avec POOL &lt;i&gt;region&lt;/i&gt; ou &lt;i&gt;neighbours&lt;/i&gt;, ou sur les mois sans irrigation. L'eau qui ruisselle, s'infiltre aussitôt ou s'évapore avant le passage suivant n'est pas vue : le goutte-à-goutte échappe à la méthode, l'irrigation par submersion en partie. Un champ beaucoup plus petit qu'un pixel n'humidifie que la part du pixel qu'il occupe. La pluie qui manque à la référence compte comme irrigation ; en partie seulement si les lieux sans irrigation l'ont reçue aussi. Une page du guide explique à quoi l'on peut se fier.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Regardez les semaines dans le rapport : l'irrigation vient les semaines sèches, les erreurs les semaines humides. &lt;i&gt;Séries par bassin versant&lt;/i&gt; montre l'humidité du sol elle-même.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Brocca et al. (2018), https://doi.org/10.1016/j.jag.2018.08.023 ; Jalilvand et al. (2019), https://doi.org/10.1016/j.rse.2019.111226. SM2RAIN : Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Pluie à partir de l'humidité du sol</translation>
    </message>
    <message>
      <source>The daily cube of Invert soil moisture, calibrated without irrigation.</source>
      <translation>Le cube d'Inverser l'humidité du sol, journalier, calé sans irrigation.</translation>
    </message>
    <message>
      <source>A cube that irrigation does not influence, such as of gauges or satellites, on the same grid and days.</source>
      <translation>Un cube que l'irrigation n'influence pas, issu par exemple de pluviomètres ou de satellites, sur la même grille et les mêmes jours.</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Champs ou bassins</translation>
    </message>
    <message>
      <source>Polygons that may be irrigated, in any coordinate reference system. Give all of them: pixels that no polygon touches count as land without irrigation.</source>
      <translation>Des polygones peut-être irrigués, dans n'importe quel système de coordonnées de référence. Donnez-les tous : ce qu'aucun polygone ne touche est considéré comme non irrigué.</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Champ des noms</translation>
    </message>
    <message>
      <source>The field with the name of the polygon; features with the same name are one. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Nomme le polygone ; les entités de même nom n'en forment qu'un. Vide : le champ name, sinon les numéros des entités.</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Terres non irriguées</translation>
    </message>
    <message>
      <source>Polygons that are known not to be irrigated, such as pasture near the fields. Empty: all pixels that no field touches.</source>
      <translation>Des polygones dont on sait qu'ils ne sont pas irrigués, par exemple des pâturages près des champs. Vide : tout ce qu'aucun champ ne touche.</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Share of places without irrigation whose estimates lie below the threshold (0 to 1).</source>
      <translation>Part des lieux sans irrigation dont les estimations sont inférieures au seuil (0 à 1).</translation>
    </message>
    <message>
      <source>Share of a field's area, and of a period's days, that need values (0 to 1).</source>
      <translation>Part de la surface d'un champ, et des jours d'une période, qui doit être renseignée (0 à 1).</translation>
    </message>
    <message>
      <source>For drawing places without irrigation, where there are more than 300 of one size.</source>
      <translation>Pour le tirage des lieux sans irrigation, s'il y en a plus de 300 d'une même taille.</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Eau par période</translation>
    </message>
    <message>
      <source>A table with a row for each field and each week or season: rain from soil moisture and rain, irrigation, threshold (mm), whether it is above, volume (m³).</source>
      <translation>Une table avec une ligne par champ et par semaine ou saison : pluie à partir de l'humidité du sol et pluie, irrigation, seuil (mm), dépassement ou non, volume (m³).</translation>
    </message>
    <message>
      <source>The polygons, coloured by irrigation per year.</source>
      <translation>Les polygones, colorés selon l'irrigation par an.</translation>
    </message>
    <message>
      <source>A page that opens without a network: a map, weeks of the most irrigated fields, tables by field and season.</source>
      <translation>Une page qui s'ouvre sans réseau : une carte, les semaines des champs les plus irrigués, tables par champ et par saison.</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>Champs irrigués</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>Médiane du seuil d'une saison (mm)</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>Fusionner les pluies</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>Fusionne les pluies des satellites, des réanalyses et de l’humidité du sol avec des pluviomètres en un produit journalier.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; merges products with gauges of the same day: all products are combined with weights of 0
or more, found by leaving gauges out, and the differences that remain at the gauges are interpolated by simple kriging.
This is done for rain and for its square root, and both are combined. Gauges may have gaps. Far from gauges the
products' combination remains, with weights that are fitted for such distances.&lt;br/&gt;
Without gauges: &lt;i&gt;triple_collocation&lt;/i&gt; weighs three or more products by how they agree, and drops those that share
nothing with the others; &lt;i&gt;least_squares&lt;/i&gt; weighs them by a reference cube; &lt;i&gt;mean&lt;/i&gt; gives them equal weights.
Products are first scaled to the same mean.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; is for days without gauges: boosted trees learn from gauges of other days what products miss; the model is
written, and applied to later products by MODEL_INPUT.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Rain in mm per step, distances in km. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Gauges that are used cannot validate the result: keep some apart, or trust the scores of gauges left
out in the report. Days of gauges and products have to begin at the same hour (DAY_START of &lt;i&gt;Regrid&lt;/i&gt; and &lt;i&gt;Import
stations&lt;/i&gt;). Intervals contain their share of all days, but a smaller share of days with the heaviest rain. Products
of the same sensors share errors, which misleads triple collocation. Without gauges nothing guarantees that the merged
rain is better than the best product. A model of &lt;i&gt;bias&lt;/i&gt; needs a year of gauges or more.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Validate against stations&lt;/i&gt; evaluates the merged rain by gauges kept apart. The table of
weights, used as WEIGHTS_INPUT, merges later products with the same weights.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Kriging with products: Chilès and Delfiner (2012), https://doi.org/10.1002/9781118136188. Weights
without gauges: Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Rain from soil moisture: Brocca et
al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; &lt;i&gt;krige&lt;/i&gt; fusionne des produits avec des pluviomètres du même jour : tous les produits sont combinés avec des poids positifs ou nuls, déterminés en laissant de côté des pluviomètres, et les écarts qui restent aux pluviomètres sont interpolés par krigeage simple. Cela est fait pour la pluie et pour sa racine carrée, et les deux sont combinées. Les pluviomètres peuvent avoir des lacunes. Loin des pluviomètres reste la combinaison des produits, avec des poids ajustés pour de telles distances.&lt;br/&gt;
Sans pluviomètres : &lt;i&gt;triple_collocation&lt;/i&gt; pondère trois produits ou plus selon leur accord, et écarte ceux qui n'ont rien de commun avec les autres ; &lt;i&gt;least_squares&lt;/i&gt; les pondère d'après un cube de référence ; &lt;i&gt;mean&lt;/i&gt; leur donne le même poids. Les produits sont d'abord ramenés à une même moyenne.&lt;br/&gt;
&lt;i&gt;bias&lt;/i&gt; est prévu pour les jours sans pluviomètres : des arbres boostés apprennent des pluviomètres d'autres jours ce qui échappe aux produits ; le modèle est enregistré, et appliqué à des produits plus récents par MODEL_INPUT.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Pluie en mm par pas de temps, distances en km. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les pluviomètres utilisés ne peuvent pas valider le résultat : mettez-en quelques-uns de côté, ou fiez-vous aux scores aux pluviomètres laissés de côté, dans le rapport. Les jours des pluviomètres et des produits doivent commencer à la même heure (DAY_START de &lt;i&gt;Changer de grille&lt;/i&gt; et d'&lt;i&gt;Importer des stations&lt;/i&gt;). Les intervalles contiennent la part prévue de l'ensemble des jours, mais une part plus faible des jours les plus pluvieux. Les produits issus des mêmes capteurs ont des erreurs communes, ce qui fausse la triple collocation. Sans pluviomètres, rien ne garantit que la pluie fusionnée soit meilleure que le meilleur produit. Un modèle &lt;i&gt;bias&lt;/i&gt; demande au moins un an de pluviomètres.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Valider par rapport aux stations&lt;/i&gt; évalue la pluie fusionnée avec les pluviomètres mis de côté. La table des poids, donnée comme WEIGHTS_INPUT, fusionne de la même manière des produits plus récents.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Krigeage avec des produits : Chilès et Delfiner (2012), https://doi.org/10.1002/9781118136188. Poids sans pluviomètres : Massari et al. (2017), https://doi.org/10.5194/hess-21-4347-2017. Pluie à partir de l'humidité du sol : Brocca et al. (2014), https://doi.org/10.1002/2014JD021489.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produits</translation>
    </message>
    <message>
      <source>Cubes of rainfall on one grid and time step, mm per step. Records may begin and end at different times. They are identified by product name.</source>
      <translation>Des cubes de pluie sur une même grille et un même pas de temps, en mm par pas de temps. Les séries peuvent commencer et finir à des dates différentes. Ils sont identifiés par leur nom de produit.</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system. May be empty for methods without gauges, which are evaluated by gauges that are given.</source>
      <translation>Une couche de points, dans n'importe quel système de coordonnées de référence. Peut rester vide pour les méthodes sans pluviomètres, que les pluviomètres fournis servent alors à évaluer.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each gauge and time, on the time stamps of the products. May be empty where the gauges may.</source>
      <translation>Une table au format long, une ligne par pluviomètre et par date, aux horodatages des produits. Peut rester vide dans les mêmes cas que les pluviomètres.</translation>
    </message>
    <message>
      <source>krige: products and gauges of the same day. bias: a model for days without gauges. Without gauges: triple_collocation: by agreement; least_squares: by a reference; mean: equal weights.</source>
      <translation>krige : produits et pluviomètres du même jour. bias : un modèle pour les jours sans pluviomètres. Sans pluviomètres : triple_collocation : selon l'accord ; least_squares : d'après une référence ; mean : poids égaux.</translation>
    </message>
    <message>
      <source>A rainfall cube on the products' grid, by which least_squares weighs them.</source>
      <translation>Un cube de pluie sur la grille des produits, d'après lequel least_squares les pondère.</translation>
    </message>
    <message>
      <source>Rasters without time on the products' grid, such as elevation: weights of krige may change along them, and bias learns from them.</source>
      <translation>Des rasters sans temps sur la grille des produits, par exemple l'altitude : les poids de krige peuvent varier avec eux, et bias en tire parti.</translation>
    </message>
    <message>
      <source>A cube in °C on the products' grid. Below 0 °C rain from soil moisture (SM2RAIN) counts as missing: its zeros on frozen ground are not reliable.</source>
      <translation>Un cube en °C sur la grille des produits. Au-dessous de 0 °C, la pluie à partir de l'humidité du sol (SM2RAIN) est considérée comme manquante : ses zéros sur sol gelé ne sont pas fiables.</translation>
    </message>
    <message>
      <source>A table of weights written here, applied as it is, whatever the method: fields member, weight, alpha, beta. Products are identified by name. Gauges, if given, only evaluate.</source>
      <translation>Une table de poids écrite ici, appliquée telle quelle, quelle que soit la méthode : champs member, weight, alpha, beta. Les produits sont identifiés par leur nom. Les pluviomètres, s'ils sont fournis, ne servent qu'à évaluer.</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modèle d’une exécution antérieure</translation>
    </message>
    <message>
      <source>A model written here by bias, applied as it is, whatever the method. Gauges, if given, only evaluate.</source>
      <translation>Un modèle écrit ici par bias, appliqué tel quel, quelle que soit la méthode. Les pluviomètres, s'ils sont fournis, ne servent qu'à évaluer.</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Seuil de pluie</translation>
    </message>
    <message>
      <source>krige: pixels are dry as often as gauges are, so that light rain does not spread.</source>
      <translation>krige : les pixels sont secs aussi souvent que les pluviomètres, pour que la pluie faible ne s'étende pas.</translation>
    </message>
    <message>
      <source>Neighbouring days</source>
      <translation>Jours voisins</translation>
    </message>
    <message>
      <source>krige: products of the day before and after count as well, which repairs products whose days are shifted.</source>
      <translation>krige : les produits du jour précédent et du jour suivant comptent aussi, ce qui corrige les produits dont les jours sont décalés.</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Ensemble</translation>
    </message>
    <message>
      <source>krige: a third of the result comes from a random forest on neighbouring gauges. Slow on large cubes; with few gauges it rarely helps.</source>
      <translation>krige : un tiers du résultat vient d'une forêt aléatoire sur les pluviomètres voisins. Lent sur de grands cubes ; avec peu de pluviomètres, c'est rarement utile.</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Distance maximale à un pluviomètre (km)</translation>
    </message>
    <message>
      <source>krige: pixels farther from every gauge stay empty. 0: no limit; far pixels have the products' combination.</source>
      <translation>krige : les pixels plus éloignés de tout pluviomètre restent vides. 0 : sans limite ; les pixels éloignés reçoivent la combinaison des produits.</translation>
    </message>
    <message>
      <source>Two numbers between 0 and 1, for the lower and the upper bound: 0.05,0.95 encloses 90 %.</source>
      <translation>Deux nombres entre 0 et 1, pour la borne inférieure et la borne supérieure : 0.05,0.95 encadre 90 %.</translation>
    </message>
    <message>
      <source>For the trees of bias and of the ensemble; the same seed gives the same result.</source>
      <translation>Pour les arbres de bias et de l'ensemble ; la même graine donne le même résultat.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without gauges, products are merged by their agreement; a single one is written as it is.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans pluviomètres, les produits sont fusionnés selon leur accord ; un produit unique est écrit tel quel.</translation>
    </message>
    <message>
      <source>mm per step, as the products' steps are.</source>
      <translation>mm par pas de temps, les pas étant ceux des produits.</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Pluie fusionnée</translation>
    </message>
    <message>
      <source>The first of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>Le premier des quantiles, un cube en mm par pas de temps. Demande des pluviomètres.</translation>
    </message>
    <message>
      <source>The second of the quantiles, a cube in mm per step. Needs gauges.</source>
      <translation>Le second des quantiles, un cube en mm par pas de temps. Demande des pluviomètres.</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Parts</translation>
    </message>
    <message>
      <source>krige: what each product and the gauges contribute on average, a band each; their sum is 1.</source>
      <translation>krige : l'apport moyen de chaque produit et des pluviomètres, une bande pour chacun ; leur somme vaut 1.</translation>
    </message>
    <message>
      <source>A table with a row for each product: weight, factor (beta) and its scores at gauges.</source>
      <translation>Une table avec une ligne par produit : poids, facteur (beta) et ses scores aux pluviomètres.</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
    </message>
    <message>
      <source>bias: an ONNX file with the model's card inside, for MODEL_INPUT.</source>
      <translation>bias : un fichier ONNX qui contient la fiche du modèle, pour MODEL_INPUT.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores at gauges left out against each product and inverse distances, gauges that look wrong, weights, maps.</source>
      <translation>Une page qui s'ouvre sans réseau : scores aux pluviomètres laissés de côté, comparés à chaque produit et à l'inverse de la distance, pluviomètres suspects, poids, cartes.</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>R aux pluviomètres</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>RMSE aux pluviomètres (mm)</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>Cartes mensuelles</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>Crée des cartes mensuelles ou annuelles d'un cube, sur une page et comme mise en page à imprimer.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rain and evaporation are summed over each month, year or number of days; all else is averaged. A
period counts where enough of its days have values; a sum with gaps is scaled to the whole period. The report shows the
maps side by side on one scale, with the outline of the basin and the stations, and the mean over the basin. The layout
is an atlas with a page for each period, whose title and map follow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube; rain in mm per period.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Months of a product with many gaps are uncertain: raise the least coverage to leave them out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Open the project of the layout, choose the layout in the menu Project › Layouts, and in its window
Atlas › Export Atlas as PDF.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Maps like Figures 7 and 9 to 11 of Remote Sens. 2022, 14, 5355,
https://doi.org/10.3390/rs14215355.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; La pluie et l'évaporation sont sommées sur chaque mois, année ou nombre de jours ; tout le reste est moyenné. Une période compte si assez de ses jours ont des valeurs ; une somme avec des lacunes est rapportée à la période entière. Le rapport montre les cartes côte à côte à une même échelle de couleurs, avec le contour du bassin versant et les stations, ainsi que la moyenne sur le bassin. La mise en page est un atlas avec une page par période, dont le titre et la carte s'adaptent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Celles du cube ; pluie en mm par période.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les mois d'un produit qui a beaucoup de lacunes sont incertains : augmentez la couverture minimale pour les laisser de côté.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Ouvrez le projet de la mise en page, choisissez la mise en page dans le menu Projet › Mises en page, puis dans sa fenêtre Atlas › Exporter l'atlas au format PDF.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Cartes comme les figures 7 et 9 à 11 de Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Rainfall, soil moisture or any other cube.</source>
      <translation>Pluie, humidité du sol ou tout autre cube.</translation>
    </message>
    <message>
      <source>Polygons: drawn as an outline on each map, and averaged over.</source>
      <translation>Des polygones : dessinés comme contour sur chaque carte, et zone de la moyenne.</translation>
    </message>
    <message>
      <source>Points, drawn on each map.</source>
      <translation>Des points, dessinés sur chaque carte.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Période</translation>
    </message>
    <message>
      <source>monthly, annual, or days: the number given below.</source>
      <translation>monthly : mensuelle, annual : annuelle, ou days : le nombre de jours donné ci-dessous.</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Jours d'une période</translation>
    </message>
    <message>
      <source>Used where the period is days, counted from the first day of the cube.</source>
      <translation>Utilisé si la période est days, à compter du premier jour du cube.</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Statistique</translation>
    </message>
    <message>
      <source>auto: sums of rain and evaporation, means of all else.</source>
      <translation>auto : sommes pour la pluie et l'évaporation, moyennes pour tout le reste.</translation>
    </message>
    <message>
      <source>Share of a period that must have values; otherwise the period is missing.</source>
      <translation>Part d'une période qui doit être renseignée ; sinon, la période est manquante.</translation>
    </message>
    <message>
      <source>The field with the name of the station, which the maps show.</source>
      <translation>Nomme les stations ; les couches des cartes l'affichent.</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Cartes des périodes</translation>
    </message>
    <message>
      <source>A cube with a band for each period.</source>
      <translation>Un cube avec une bande par période.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the maps side by side, and the mean over the basin.</source>
      <translation>Une page qui s'ouvre sans réseau : les cartes côte à côte, et la moyenne sur le bassin versant.</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Mise en page</translation>
    </message>
    <message>
      <source>A project with a print layout: an atlas with a page for each period.</source>
      <translation>Un projet avec une mise en page à imprimer : un atlas avec une page par période.</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Périodes</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>Changer de grille</translation>
    </message>
    <message>
      <source>Converts a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Ramène un cube, ou un raster statique, à une autre grille et à des pas de temps journaliers ou mensuels.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Time comes first, then space. &lt;i&gt;conservative&lt;/i&gt; is the mean over the new pixel by area on the
ellipsoid, missing pixels left out: sums over an area are kept. It is exact within one CRS, and wherever pixels follow
meridians and parallels (degrees, EASE-Grid 2.0, Mercator); between others (UTM, polar grids) the edges of pixels are
exact to a thousandth of their length. &lt;i&gt;bilinear&lt;/i&gt; interpolates between pixel centres, over a triangle as wide as
the new pixel where that is larger; &lt;i&gt;nearest&lt;/i&gt; takes the value at the new centre. Longitudes from 0 to 360 and from
−180 to 180 may be combined. Days begin at 00 UTC, or at DAY_START, such as those of gauges that are read at 08:00 or of
a country's clock; months are made of these days. A step across the start of a day, such as that from 22:30 to 01:30, is
shared between both days by time. HOUR takes the value at one hour instead of the mean of the day, which is best for
SM2RAIN: it computes rain from the change of soil moisture between two moments, and daily means smooth this change. The
time stamp of a day is its start.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Grid.&lt;/b&gt; That of REFERENCE; or EXTENT, RESOLUTION and CRS, each as in the input where it is empty. With EXTENT
and RESOLUTION, edges move outwards to multiples of the resolution, so that all cubes of one resolution fit each
other. EXTENT alone cuts along the input's own pixels; RESOLUTION alone counts from its upper left corner. With none
of them, only time and mask change.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; RESOLUTION counts in units of the CRS: degrees for EPSG:4326, metres for EASE-Grid. The cube's own
units stay; rainfall is mm per step of the result.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Means of codes, such as classes of land cover, make no sense: choose &lt;i&gt;nearest&lt;/i&gt;. It ignores most
pixels where the new ones are larger. No method adds detail to a coarse product. A step begins at its time stamp: a
daily cube stamped at noon would be shared between two days, so give it the right times first (&lt;i&gt;Set time&lt;/i&gt;). Days
that begin at one time cannot be made of days that begin at another, only of shorter steps. A daily or monthly sum with
gaps is scaled to the whole step; MIN_COVERAGE 1 keeps only complete steps. Results differ from GDAL's, which gives all
rows of a grid in degrees the same weight, and has no bilinear value where the nearest pixel is missing.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt;, &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;, &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt;,
&lt;i&gt;Triple collocation&lt;/i&gt; and &lt;i&gt;Compare two cubes&lt;/i&gt; need cubes on one grid and one time step.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, on
conservative remapping; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, on EASE-Grid 2.0.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Le temps d'abord, puis l'espace. &lt;i&gt;conservative&lt;/i&gt; est la moyenne sur le nouveau pixel, pondérée par la surface sur l'ellipsoïde, sans les pixels manquants : les sommes sur une zone sont conservées. Elle est exacte à l'intérieur d'un même SCR, et partout où les pixels suivent les méridiens et les parallèles (degrés, EASE-Grid 2.0, Mercator) ; entre d'autres grilles (UTM, grilles polaires), les bords des pixels sont exacts au millième de leur longueur. &lt;i&gt;bilinear&lt;/i&gt; interpole entre les centres des pixels, sur un triangle aussi large que le nouveau pixel si celui-ci est plus grand ; &lt;i&gt;nearest&lt;/i&gt; prend la valeur au nouveau centre. Les longitudes de 0 à 360 et de −180 à 180 peuvent être combinées. Les jours commencent à 00 UTC, ou à DAY_START, par exemple ceux de pluviomètres relevés à 08:00 ou de l'heure légale d'un pays ; les mois sont formés de ces jours. Un pas de temps qui chevauche le début d'un jour, comme celui de 22:30 à 01:30, est partagé entre les deux jours au prorata du temps. HOUR prend la valeur d'une heure donnée à la place de la moyenne du jour, ce qui convient le mieux à SM2RAIN : il calcule la pluie d'après la variation de l'humidité du sol entre deux instants, que les moyennes lissent. L'horodatage d'un jour est son début.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Grille.&lt;/b&gt; Celle de REFERENCE ; ou EXTENT, RESOLUTION et CRS, chacun comme dans l'entrée s'il est vide. Avec EXTENT et RESOLUTION, les bords sont repoussés vers l'extérieur jusqu'à des multiples de la résolution, pour que tous les cubes de même résolution se superposent. EXTENT seul découpe selon les pixels de l'entrée ; RESOLUTION seule compte à partir de son coin supérieur gauche. Sans aucun d'eux, seuls le temps et le masque changent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; RESOLUTION est dans les unités du SCR : degrés pour EPSG:4326, mètres pour EASE-Grid. Les unités du cube ne changent pas ; la pluie est en mm par pas de temps du résultat.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; La moyenne de codes, comme les classes d'occupation du sol, n'a pas de sens : choisissez &lt;i&gt;nearest&lt;/i&gt;. Cette méthode ignore la plupart des pixels si les nouveaux sont plus grands. Aucune méthode n'ajoute de détail à un produit grossier. Un pas de temps commence à son horodatage : un cube journalier daté de midi serait partagé entre deux jours ; donnez-lui donc d'abord les bonnes dates (&lt;i&gt;Définir la dimension temporelle&lt;/i&gt;). Des jours qui commencent à une heure ne peuvent pas être formés de jours qui commencent à une autre, mais seulement de pas plus courts. Une somme journalière ou mensuelle avec des lacunes est rapportée au pas de temps entier ; MIN_COVERAGE 1 ne garde que les pas complets. Les résultats diffèrent de ceux de GDAL, qui donne le même poids à toutes les lignes d'une grille en degrés, et n'a pas de valeur bilinéaire là où le pixel le plus proche est manquant.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Fusionner l'humidité du sol&lt;/i&gt;, &lt;i&gt;Combiner par moyenne bayésienne de modèles&lt;/i&gt;, &lt;i&gt;Caler SM2RAIN&lt;/i&gt;, &lt;i&gt;Triple collocation&lt;/i&gt; et &lt;i&gt;Comparer deux cubes&lt;/i&gt; demandent des cubes sur une même grille et un même pas de temps.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Jones (1999), https://doi.org/10.1175/1520-0493(1999)127&amp;lt;2204:FASOCR&amp;gt;2.0.CO;2, sur l'interpolation conservative ; Brodzik et al. (2012), https://doi.org/10.3390/ijgi1010032, sur EASE-Grid 2.0.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Cube ou raster statique</translation>
    </message>
    <message>
      <source>A cube, one band for each time step. A raster without times (elevation, land cover) is taken as static bands if its time step is kept.</source>
      <translation>Un cube, une bande par pas de temps. Un raster sans dates (altitude, occupation du sol) est traité comme des bandes statiques si son pas de temps est conservé.</translation>
    </message>
    <message>
      <source>conservative: mean by area, for rain, soil moisture, elevation. bilinear: smooth, for finer grids. nearest: for classes.</source>
      <translation>conservative : moyenne par surface, pour la pluie, l'humidité du sol, l'altitude. bilinear : lisse, pour des grilles plus fines. nearest : pour des classes.</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Grille de ce raster</translation>
    </message>
    <message>
      <source>Any raster on the grid wanted; its times and values are ignored. Empty: extent, resolution and CRS below.</source>
      <translation>N'importe quel raster sur la grille voulue ; ses dates et ses valeurs sont ignorées. Vide : emprise, résolution et SCR ci-dessous.</translation>
    </message>
    <message>
      <source>Of the result; edges move outwards to whole pixels. Empty: that of the input.</source>
      <translation>Du résultat ; les bords sont repoussés vers l'extérieur jusqu'à des pixels entiers. Vide : celle de l'entrée.</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Résolution</translation>
    </message>
    <message>
      <source>Size of the square pixels in units of the CRS, such as 0.25 degrees. Empty: as fine as the input.</source>
      <translation>Taille des pixels carrés dans les unités du SCR, par exemple 0.25 degré. Vide : aussi fine que l'entrée.</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Système de coordonnées de référence</translation>
    </message>
    <message>
      <source>Of the result, such as EPSG:4326 or EPSG:6933 (EASE-Grid 2.0). Empty: that of the input.</source>
      <translation>Du résultat, par exemple EPSG:4326 ou EPSG:6933 (EASE-Grid 2.0). Vide : celui de l'entrée.</translation>
    </message>
    <message>
      <source>keep: the steps of the input. daily: days. monthly: calendar months. Steps only get longer.</source>
      <translation>keep : les pas de temps de l'entrée. daily : jours. monthly : mois calendaires. Les pas ne peuvent que s'allonger.</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Statistique des jours et des mois</translation>
    </message>
    <message>
      <source>auto: the sum of rainfall and evaporation per step, the mean of all else. Sums with gaps are scaled to the whole step.</source>
      <translation>auto : la somme de la pluie et de l'évaporation par pas de temps, la moyenne de tout le reste. Les sommes avec des lacunes sont rapportées au pas de temps entier.</translation>
    </message>
    <message>
      <source>Start of the days that are made: hours from 00 UTC (8 for 08:00 UTC, -8 for midnight in China), or a time zone by name (Asia/Shanghai). Empty: as the cube says, else 00 UTC.</source>
      <translation>Début des jours formés : en heures à partir de 00 UTC (8 pour 08:00 UTC, -8 pour minuit en Chine), ou par le nom d'un fuseau horaire (Asia/Shanghai). Vide : selon le cube, sinon 00 UTC.</translation>
    </message>
    <message>
      <source>Hours after the start of the day, such as 0: days take the value nearest to that hour, within half a step, instead of their mean, and are missing without such a value. Empty: the mean.</source>
      <translation>Heures après le début du jour, par exemple 0 : les jours prennent la valeur la plus proche de cette heure, à un demi-pas de temps près, à la place de leur moyenne, et sont manquants sans une telle valeur. Vide : la moyenne.</translation>
    </message>
    <message>
      <source>Share of a new pixel's area, and of a day or month, that must have values (0 to 1); otherwise the result is missing there. 0: any value is enough. 1: no gaps.</source>
      <translation>Part de la surface d'un nouveau pixel, et d'un jour ou d'un mois, qui doit être renseignée (0 à 1) ; sinon, le résultat y est manquant. 0 : une valeur quelconque suffit. 1 : aucune lacune.</translation>
    </message>
    <message>
      <source>Polygons, such as a basin, in any CRS: pixels that none of them touches become missing.</source>
      <translation>Des polygones, par exemple un bassin versant, dans n'importe quel SCR : les pixels qu'aucun d'eux ne touche deviennent manquants.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without an input there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans entrée, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Sur la nouvelle grille</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr).</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr).</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Échantillonner des cubes aux stations</translation>
    </message>
    <message>
      <source>Reads satellite and model products at stations into one table, with a column for each product.</source>
      <translation>Lit les produits satellite et de modèle aux stations dans une seule table, avec une colonne par produit.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station gets the series of the pixel that contains it, or one interpolated between the four
pixels around it. Cubes may have different grids, coordinate reference systems and time steps: the table has a row for
each station and each time stamp of any of them. Only the parts of the files with stations are read. Observations of a
second table can be added as columns.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Values are those of the cubes, unchanged. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products on different time steps share few rows: convert them to days first (&lt;i&gt;Regrid&lt;/i&gt;).
Stations at the coast or beyond a product's mask have no value; they are counted. A pixel of 25 km differs from a
station in it, which is a point. Interpolated rain is smoother than rain: prefer nearest for it. Missing neighbours are
left out of the interpolation as long as the others have half of the weight.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN at stations&lt;/i&gt; takes this table as it is, for soil moisture and for rain,
with the fields of your choice.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; On how stations and pixels differ: Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Chaque station reçoit la série du pixel qui la contient, ou une série interpolée entre les quatre pixels qui l'entourent. Les cubes peuvent avoir des grilles, des systèmes de coordonnées de référence et des pas de temps différents : la table a une ligne par station et par horodatage de l'un quelconque d'entre eux. Seules les parties des fichiers où se trouvent des stations sont lues. Les mesures d'une seconde table peuvent être placées à côté des produits.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Les valeurs sont celles des cubes, sans changement. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Des produits à pas de temps différents ont peu de lignes communes : ramenez-les d'abord à des jours (&lt;i&gt;Changer de grille&lt;/i&gt;). Les stations situées sur la côte ou hors du masque d'un produit n'ont pas de valeur ; elles sont comptées. Un pixel de 25 km diffère d'une station qui s'y trouve, car celle-ci est un point. La pluie interpolée est plus lisse que la pluie : préférez nearest dans ce cas. Les voisins manquants sont laissés de côté dans l'interpolation tant que les autres ont la moitié du poids.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Caler SM2RAIN aux stations&lt;/i&gt; prend cette table telle quelle, pour l'humidité du sol et pour la pluie, avec les champs de votre choix.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Sur la différence entre stations et pixels : Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A layer of points, in any coordinate reference system.</source>
      <translation>Une couche de points, dans n'importe quel système de coordonnées de référence.</translation>
    </message>
    <message>
      <source>The field with the name of the station, each of which occurs once.</source>
      <translation>Nomme la station ; chaque nom une seule fois.</translation>
    </message>
    <message>
      <source>nearest: the pixel that contains the station. bilinear: between the four pixels around it, leaving out missing ones.</source>
      <translation>nearest : le pixel qui contient la station. bilinear : entre les quatre pixels qui l'entourent, sans ceux qui manquent.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time, to be set beside the products at their times. It names the station in the same field as the stations do.</source>
      <translation>Une table au format long, une ligne par station et par date, à placer à côté des produits à leurs dates. Elle nomme la station dans le même champ que les stations.</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Champ temporel des mesures</translation>
    </message>
    <message>
      <source>ISO-8601 text, date or date and time; UTC if it has no zone.</source>
      <translation>Texte ISO-8601, date ou date et heure ; UTC si aucun fuseau n'est indiqué.</translation>
    </message>
    <message>
      <source>Fields of observations</source>
      <translation>Champs des observations</translation>
    </message>
    <message>
      <source>The observations to read. Empty: all fields of numbers; of text files, all but station and time.</source>
      <translation>Les observations à lire. Vide : tous les champs numériques ; pour les fichiers texte, tous sauf la station et la date.</translation>
    </message>
    <message>
      <source>A table: station_id, time, and a column for each product, named after it.</source>
      <translation>Une table : station_id, time, et une colonne par produit, portant son nom.</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>Stations échantillonnées</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>Enregistrer les résultats</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>Enregistre couches et rapports dans un dossier, avec un projet stylé et une page de résumé.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Rasters and tables are copied into the folder under their names, with their styles. The project
results.qgz shows them as after a run: one map, points above it, tables in a group of their own. The page summary.html
shows rain and soil moisture over the basin with the gauges, monthly maps, the scores, and where the result cannot be
trusted; it lists the layers and links the reports.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the layers.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A folder that this algorithm made before is replaced. Any other folder must be empty.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; Copy or send the folder: the project finds its layers wherever the folder is.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The steps and their sources are in the layers' history, which follows the CF conventions,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Les rasters et les tables sont copiés dans le dossier sous leurs noms, avec leurs styles. Le projet results.qgz les montre comme après une exécution : une carte, les points au-dessus, les tables dans leur propre groupe. La page summary.html montre la pluie et l'humidité du sol sur le bassin versant avec les pluviomètres, les cartes mensuelles, les scores, et où le résultat n'est pas fiable ; elle liste les couches et renvoie aux rapports.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Celles des couches.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un dossier que cet algorithme a créé auparavant est remplacé. Tout autre dossier doit être vide.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; Copiez ou envoyez le dossier : le projet retrouve ses couches où que soit le dossier.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Les étapes et leurs sources figurent dans l'historique des couches, qui suit les conventions CF, https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Couches</translation>
    </message>
    <message>
      <source>Rasters, points and tables, the most important one first.</source>
      <translation>Rasters, points et tables, le plus important en premier.</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Rapports</translation>
    </message>
    <message>
      <source>HTML pages of earlier steps. QGIS does not keep this list in the history: choose them again.</source>
      <translation>Des pages HTML d'étapes précédentes. Dans l'historique, la liste est perdue : choisissez-les à nouveau.</translation>
    </message>
    <message>
      <source>Polygons: outline of the maps, area of the means.</source>
      <translation>Des polygones : contour des cartes, zone des moyennes.</translation>
    </message>
    <message>
      <source>A table with the fields station_id, time and rainfall.</source>
      <translation>Une table avec les champs station_id, time et rainfall.</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Noms des couches</translation>
    </message>
    <message>
      <source>Separated by semicolons, in the order of the layers. Empty: the layers' own names.</source>
      <translation>Séparés par des points-virgules, dans l'ordre des couches. Vide : les noms propres des couches.</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Dossier des résultats</translation>
    </message>
    <message>
      <source>A new or empty folder. Empty, in a workflow: nothing is saved.</source>
      <translation>Un dossier nouveau ou vide. Vide, dans une chaîne de traitement : rien n'est enregistré.</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Résumé</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>Définir la dimension temporelle</translation>
    </message>
    <message>
      <source>Makes a cube from a raster whose bands are time steps, but have no times.</source>
      <translation>Crée un cube à partir d'un raster dont les bandes sont des pas de temps sans dates.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The first band begins at the start given, each following band one time step later; months and years
are those of the calendar. Values are copied unchanged. Variable, units and product are stored in the cube, for later
steps. A raster that already has its times keeps them where no start is given. Numbers that mark missing values become
nodata.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; The cube is written in soil moisture m³ m⁻³; saturation 1 (0–1); rainfall and evaporation mm per step;
temperature °C. Values in other known units are converted if &lt;i&gt;Units&lt;/i&gt; names them: percent (%), m, kg m-2 s-1, mm/h,
K. Times are UTC: the daily value of a day covers 00:00–23:59 of that day.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Bands have to be in the order of time and without gaps: put an empty band where a step is missing.
A rate of rain is multiplied by the length of the step, so the time step has to be right.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Regrid&lt;/i&gt; brings the cube to the grid and time step of others.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; ISO 8601 for times and durations; CF conventions 1.8 for units and NetCDF output,
https://cfconventions.org.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; La première bande commence à la date de début donnée, chaque bande suivante un pas de temps plus tard ; les mois et les années sont ceux du calendrier. Les valeurs sont copiées sans changement. La variable, les unités et le produit sont enregistrés dans le cube, pour les étapes suivantes. Un raster qui a déjà ses dates les garde si aucun début n'est donné. Les nombres qui marquent des valeurs manquantes deviennent nodata.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Le cube est écrit en humidité du sol m³ m⁻³ ; saturation 1 (0–1) ; pluie et évaporation mm par pas de temps ; température °C. Les valeurs dans d'autres unités connues sont converties si &lt;i&gt;Unités&lt;/i&gt; les nomme : pourcentages (%), m, kg m-2 s-1, mm/h, K. Les dates et heures sont en UTC : la valeur journalière d'un jour couvre 00:00–23:59 de ce jour.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les bandes doivent être dans l'ordre du temps et sans lacune : mettez une bande vide là où un pas de temps manque. Une intensité de pluie est multipliée par la durée du pas ; le pas de temps doit donc être juste.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Changer de grille&lt;/i&gt; ramène le cube à la grille et au pas de temps d'autres cubes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; ISO 8601 pour les dates et les durées ; conventions CF 1.8 pour les unités et la sortie NetCDF, https://cfconventions.org.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Raster avec une bande par pas de temps</translation>
    </message>
    <message>
      <source>Any raster that GDAL reads, with a coordinate reference system and its bands in the order of time.</source>
      <translation>N'importe quel raster lu par GDAL, avec un système de coordonnées de référence et ses bandes dans l'ordre du temps.</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Début de la première bande</translation>
    </message>
    <message>
      <source>Start of the first time step in UTC, such as 2015-04-01T00:00:00. Empty: the times that the raster has.</source>
      <translation>Début du premier pas de temps en UTC, par exemple 2015-04-01T00:00:00. Vide : les dates que contient le raster.</translation>
    </message>
    <message>
      <source>Length of a step as ISO-8601 duration: P1D a day, PT1H an hour, PT3H three hours, P1M a month. Without a start, the raster's own time step is used if it has one.</source>
      <translation>Durée d'un pas au format ISO-8601 : P1D un jour, PT1H une heure, PT3H trois heures, P1M un mois. Sans date de début, le pas de temps du raster est utilisé s'il en a un.</translation>
    </message>
    <message>
      <source>The quantity of the bands; colours, default units and the use of the cube in other algorithms depend on it.</source>
      <translation>Ce que contiennent les bandes ; les couleurs, les unités par défaut et l'utilisation du cube dans d'autres algorithmes en dépendent.</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Unités</translation>
    </message>
    <message>
      <source>Units of the values in the raster, such as %, m or K, from which they are converted. Empty: m3 m-3, 1, mm or degC, depending on the variable.</source>
      <translation>Unités des valeurs du raster, comme %, m ou K, à partir desquelles elles sont converties. Vide : m3 m-3, 1, mm ou degC, selon la variable.</translation>
    </message>
    <message>
      <source>The product's name in tables, legends and bands, such as smap_l3. Empty: the layer's name.</source>
      <translation>Le nom du produit dans les tables, les légendes et les bandes, par exemple smap_l3. Vide : le nom de la couche.</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Valeurs manquantes</translation>
    </message>
    <message>
      <source>Numbers that mark missing values in the raster but are not declared as nodata, separated by commas, such as -9999, 65535.</source>
      <translation>Nombres qui marquent des valeurs manquantes dans le raster sans être déclarés comme nodata, séparés par des virgules, par exemple -9999, 65535.</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif), NetCDF (.nc) or Zarr (.zarr). The temporal controller animates the layer.</source>
      <translation>GeoTIFF (.tif), NetCDF (.nc) ou Zarr (.zarr). La couche s'anime dans le contrôleur temporel.</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>Statistiques d'humidité du sol</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>Décrit la variation de l'humidité du sol dans l'espace et le temps : mois, saisons, cartes et variation par classe.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; All statistics over space are weighted by the area of the pixels, on the ellipsoid where the grid is
in degrees. The table gives for each month, season (DJF is December to February of all years) and the year: &lt;i&gt;min, max,
median, mean, std, cv&lt;/i&gt; of all values, of all pixels and steps together; &lt;i&gt;…_space&lt;/i&gt; of the pixels' means over the
period (differences between places); &lt;i&gt;…_time&lt;/i&gt; of the mean over the area at each step (changes in time). The
coefficient of variation is cv = std / mean; standard deviations are divided by the number of values (the sum of their
weights), not by one less. The median of all values is taken from bins, to 1/8192 of the range. At each step the cv over
space is set against the mean over space, and in each class a line, cv = intercept + slope·mean, and a curve, cv =
k·exp(B·mean), are fitted by least squares.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Steps that are used.&lt;/b&gt; Of the area that has values at any time, a part of at least MIN_COVERAGE must have values
at the step. Swaths and frozen ground leave gaps; with fewer values, the mean would show the gaps, not the moisture.
Other steps are left out of all results; the log says how many. The same rule applies to the area of each class.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Classes.&lt;/b&gt; A raster of codes on any grid, or polygons, in any coordinate reference system. A pixel has the class
that covers most of it; if classes cover less than half of it, it has none and counts only in &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Those of the cube, unchanged; cv has none, areas are in km². Times are UTC. Months of cubes in percent
are in percent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A product without values on frozen ground has no winter: its statistics of the year are those of the
other seasons, and pixels with few steps (band n) cannot be compared with others. Noise of the sensor counts as
variation in space. A class of one pixel has no variation. Consecutive days are not independent, so that the p-values of
the regressions are too small; &lt;i&gt;p_effective&lt;/i&gt; takes this into account (Bretherton et al. 1999). The steps of an
hourly cube are hours: aggregate it to days first (&lt;i&gt;Regrid&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Series over basins&lt;/i&gt; gives the means of several products side by side. The table of steps
(SERIES) contains the values that the regressions use.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Variation against the mean: Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Area of
a pixel on the ellipsoid: Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Toutes les statistiques spatiales sont pondérées par la surface des pixels, sur l'ellipsoïde si la grille est en degrés. La table donne pour chaque mois, chaque saison (DJF est décembre à février de toutes les années) et l'année : &lt;i&gt;min, max, median, mean, std, cv&lt;/i&gt; de toutes les valeurs, tous pixels et pas de temps confondus ; &lt;i&gt;…_space&lt;/i&gt; des moyennes des pixels sur la période (différences entre lieux) ; &lt;i&gt;…_time&lt;/i&gt; de la moyenne sur la zone à chaque pas de temps (évolution dans le temps). Le coefficient de variation est cv = std / mean ; les écarts-types sont divisés par le nombre de valeurs (la somme de leurs poids), et non par ce nombre moins un. La médiane de toutes les valeurs est tirée d'un histogramme, à 1/8192 de l'étendue près. À chaque pas de temps, le cv spatial est rapporté à la moyenne spatiale, et dans chaque classe une droite, cv = intercept + slope·mean, et une courbe, cv = k·exp(B·mean), sont ajustées par moindres carrés.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pas de temps utilisés.&lt;/b&gt; De la surface qui a des valeurs à un moment quelconque, au moins la part MIN_COVERAGE doit en avoir à ce pas de temps. Les fauchées et le sol gelé laissent des lacunes ; avec moins de valeurs, la moyenne montrerait les lacunes, et non l'humidité. Les autres pas sont exclus de tous les résultats ; le journal en donne le nombre. La même règle s'applique à la surface de chaque classe.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Classes.&lt;/b&gt; Un raster de codes sur une grille quelconque, ou des polygones, dans n'importe quel système de coordonnées de référence. Un pixel a la classe qui en couvre la plus grande part ; si les classes en couvrent moins de la moitié, il n'en a aucune et ne compte que dans &lt;i&gt;all&lt;/i&gt;.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Celles du cube, sans changement ; cv est sans unité, les surfaces sont en km². Les dates et heures sont en UTC. Les mois de cubes en pourcentage sont donnés en pourcentage.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un produit sans valeurs sur sol gelé n'a pas d'hiver : ses statistiques de l'année sont celles des autres saisons, et les pixels qui ont peu de pas de temps (bande n) ne peuvent pas être comparés aux autres. Le bruit du capteur compte comme variation spatiale. Une classe d'un seul pixel n'a pas de variation. Des jours consécutifs ne sont pas indépendants, si bien que les valeurs p des régressions sont trop petites ; &lt;i&gt;p_effective&lt;/i&gt; en tient compte (Bretherton et al. 1999). Les pas d'un cube horaire sont des heures : agrégez-le d'abord en jours (&lt;i&gt;Changer de grille&lt;/i&gt;).&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Séries par bassin versant&lt;/i&gt; donne les moyennes de plusieurs produits côte à côte. La table des pas de temps (SERIES) contient les valeurs que les régressions utilisent.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Variation selon la moyenne : Famiglietti et al. (2008), https://doi.org/10.1029/2006WR005804. Surface d'un pixel sur l'ellipsoïde : Snyder (1987), https://doi.org/10.3133/pp1395.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band for each time step; in m³ m⁻³, saturation or percent.</source>
      <translation>Un cube, une bande par pas de temps ; en m³ m⁻³, saturation ou pourcentage.</translation>
    </message>
    <message>
      <source>Classes such as soil or land cover: a raster of whole numbers, or polygons, on any grid and in any coordinate reference system. Names of codes come from the raster's legend or attribute table.</source>
      <translation>Sols, occupation du sol ou autre : un raster de nombres entiers, ou des polygones, sur une grille quelconque et dans n'importe quel système de coordonnées de référence. Les noms des codes viennent de la légende ou de la table attributaire du raster.</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>Champ de la classe des polygones</translation>
    </message>
    <message>
      <source>The field with the name of the class; features with the same name are one class. Empty: the field called name or, if there is none, the numbers of the features.</source>
      <translation>Le nom du champ qui nomme la classe ; les entités de même nom forment une seule classe. Vide : le champ nommé name, sinon les numéros des entités.</translation>
    </message>
    <message>
      <source>Polygons to which the results are restricted; pixels at the edge count with their share inside. Empty: the whole cube.</source>
      <translation>Des polygones auxquels tout est limité ; les pixels du bord comptent pour leur part intérieure. Vide : le cube entier.</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Noms des classes</translation>
    </message>
    <message>
      <source>Names of a raster's codes, used instead of those of its legend: 1=Forest; 2=Grassland.</source>
      <translation>Noms des codes d'un raster, utilisés à la place de ceux de sa légende : 1=Forest; 2=Grassland.</translation>
    </message>
    <message>
      <source>A step is used if at least this share (0 to 1) of the area with any values in the record has values. 0: every step with any value.</source>
      <translation>Un pas de temps compte si au moins cette part (0 à 1) de la surface vue au moins une fois est renseignée. 0 : tout pas ayant une valeur quelconque.</translation>
    </message>
    <message>
      <source>Start of the period used, UTC. Empty: from the first time step.</source>
      <translation>Début de la période utilisée, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the period used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période utilisée, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without soil moisture there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans humidité du sol, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Cartes</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands mean, std, cv, n (values), mean_01 to mean_12, mean_djf, mean_mam, mean_jja, mean_son, of each pixel over time.</source>
      <translation>GeoTIFF (.tif). Bandes mean, std, cv, n (valeurs), mean_01 à mean_12, mean_djf, mean_mam, mean_jja, mean_son, de chaque pixel dans le temps.</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Mois et saisons</translation>
    </message>
    <message>
      <source>A row for each class and month, season or year: see Method.</source>
      <translation>Une ligne par classe et par mois, saison ou année : voir Méthode.</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Régression par classe</translation>
    </message>
    <message>
      <source>A row for each class: pixels, area, steps, slope with its standard error, intercept, r, p, and the curve: k, B, R².</source>
      <translation>Une ligne par classe : pixels, surface, pas de temps, slope avec son erreur type, intercept, r, p, et la courbe : k, B, R².</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pas de temps</translation>
    </message>
    <message>
      <source>A row for each class and each step that counts: values, share of area, mean, std, cv, min and max over space.</source>
      <translation>Une ligne par classe et par pas de temps pris en compte : valeurs, part de la surface, mean, std, cv, min et max dans l'espace.</translation>
    </message>
    <message>
      <source>A page that opens without a network: months, maps, variation against the mean by class.</source>
      <translation>Une page qui s'ouvre sans réseau : mois, cartes, variation selon la moyenne par classe.</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>Pas de temps pris en compte</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Moyenne</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Écart-type</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>Entraîner la fusion de l'humidité du sol</translation>
    </message>
    <message>
      <source>Trains a model at stations that estimates soil moisture from several products, and evaluates it.</source>
      <translation>Entraîne à des stations un modèle qui tire une humidité du sol de plusieurs produits, et l'évalue.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; The model learns the soil moisture measured at each station and day from the products there: their
values, which of them are missing, their earlier values, and static rasters.&lt;br/&gt;
{methods}&lt;br/&gt;
With &lt;i&gt;paper&lt;/i&gt; the settings are searched. Predictors are removed at random in training, so that one model can be used
with and without a satellite. A fifth of the data is not used for training, but for evaluation: single days, whole
stations (those of one pixel together), or the end of the record. The report also shows the scores at stations that were
not used for training.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture from 0 to 1 (m³ m⁻³), as are RMSE and bias; predictors in any units, which the model
remembers. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A &lt;i&gt;random&lt;/i&gt; split gives scores that are too good: soil moisture of one day is nearly that of the
next. A model from a few stations is not valid for a whole region: look at the scores by station, and at the bias.
Stations measure points, products pixels. With few stations, the model can recognise each station by its static rasters;
it then memorises the stations, and does not learn the effect of the rasters. Codes such as land-cover classes are taken
as numbers. boosting compares each day with the whole record of the pixel. It needs records of a year or more, for
training and for use; for shorter records, switch RELATIVE off. {networks} need PyTorch for training, but not
for use. The model is valid only for these products, versions and units.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Fuse soil moisture&lt;/i&gt; applies the model to cubes; &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt;
merges several such cubes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; The three models: Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Random forest:
Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM: Hochreiter and Schmidhuber (1997),
https://doi.org/10.1162/neco.1997.9.8.1735. Why splits leak: Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.
&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Le modèle apprend l'humidité du sol mesurée à chaque station et chaque jour à partir des produits à cet endroit : leurs valeurs, celles qui manquent, leurs valeurs antérieures, et des rasters statiques.&lt;br/&gt;
{methods}&lt;br/&gt;
Avec &lt;i&gt;paper&lt;/i&gt;, les réglages sont recherchés. Des prédicteurs sont retirés au hasard pendant l'entraînement, pour qu'un même modèle serve avec et sans un satellite. Un cinquième des données est mis de côté : des jours isolés, des stations entières (celles d'un même pixel ensemble), ou la fin de la série. Le rapport montre aussi les scores à des stations que le modèle n'a pas vues.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol de 0 à 1 (m³ m⁻³), de même que RMSE et biais ; prédicteurs dans des unités quelconques, que le modèle retient. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un découpage &lt;i&gt;random&lt;/i&gt; donne des scores trop bons : l'humidité du sol d'un jour est presque celle du suivant. Un modèle issu de quelques stations n'est pas valable pour toute une région : regardez les scores par station, et le biais. Les stations mesurent des points, les produits des pixels. Avec peu de stations, le modèle peut reconnaître chaque station à ses rasters statiques ; il mémorise alors les stations et n'apprend pas l'effet des rasters. Les codes, comme les classes d'occupation du sol, sont pris comme des nombres. boosting compare chaque jour à toute la série du pixel. Il faut des séries d'au moins un an, pour l'entraînement et pour l'application ; avec des séries plus courtes, désactivez RELATIVE. {networks} demandent PyTorch pour l'entraînement, mais pas pour l'application du modèle. Le modèle n'est valable que pour ces produits, ces versions et ces unités.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Fusionner l'humidité du sol&lt;/i&gt; applique le modèle à des cubes ; &lt;i&gt;Combiner par moyenne bayésienne de modèles&lt;/i&gt; combine plusieurs de ces cubes.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Les trois modèles : Remote Sens. 2022, 14, 5355, https://doi.org/10.3390/rs14215355. Forêt aléatoire : Breiman (2001), https://doi.org/10.1023/A:1010933404324. LSTM : Hochreiter et Schmidhuber (1997), https://doi.org/10.1162/neco.1997.9.8.1735. Pourquoi les découpages laissent fuir de l'information : Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes on one grid and time step, such as SMOS, SMAP and ASCAT; periods may differ. The model identifies them by product and variable.</source>
      <translation>Des cubes sur une même grille et un même pas de temps, par exemple SMOS, SMAP et ASCAT ; les périodes peuvent différer. Le modèle les reconnaît par produit et variable.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as elevation or clay; the model knows them by the layers' names.</source>
      <translation>Des rasters sans temps sur la même grille, par exemple l'altitude ou l'argile ; le modèle les reconnaît par les noms des couches.</translation>
    </message>
    <message>
      <source>A table in long form, one row for each station and time. Several values in a time step are averaged.</source>
      <translation>Une table au format long, une ligne par station et par date. Plusieurs valeurs d'un même pas de temps sont moyennées.</translation>
    </message>
    <message>
      <source>boosting is fast and the most accurate at new stations; rf, lstm and cnn are the paper's. {networks} need PyTorch.</source>
      <translation>boosting est rapide et le meilleur à de nouvelles stations ; rf, lstm et cnn sont ceux de l'article. {networks} demandent PyTorch.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Fenêtre (pas de temps)</translation>
    </message>
    <message>
      <source>Number of days that the model uses, including the one that it estimates; for lstm_sequence and tcn, the greatest age of a value. Empty: 1 for trees, 8 for networks.</source>
      <translation>Nombre de jours qu'utilise le modèle, y compris celui qu'il estime ; pour lstm_sequence et tcn, ancienneté maximale d'une valeur. Vide : 1 pour les arbres, 8 pour les réseaux.</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Partie de test</translation>
    </message>
    <message>
      <source>The data that are used only to evaluate the model: random days (scores too good), whole stations, or the end of the record.</source>
      <translation>Ce qui est mis de côté pour évaluer le modèle : des jours au hasard (scores trop bons), des stations entières, ou la fin de la série.</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Paramètres d'entraînement</translation>
    </message>
    <message>
      <source>fixed: the default settings of the method. paper: a search of settings as in the paper, which takes many times as long.</source>
      <translation>fixed : les réglages par défaut de la méthode. paper : une recherche comme dans l'article, qui prend beaucoup plus de temps.</translation>
    </message>
    <message>
      <source>The same seed and inputs give the same model.</source>
      <translation>La même graine et les mêmes entrées donnent le même modèle.</translation>
    </message>
    <message>
      <source>The measured soil moisture, from 0 to 1, m³ m⁻³.</source>
      <translation>L'humidité du sol mesurée, de 0 à 1, m³ m⁻³.</translation>
    </message>
    <message>
      <source>Start of the observations that are used, UTC. Empty: from the first time step.</source>
      <translation>Début des observations utilisées, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the observations that are used, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin des observations utilisées, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Produits requis</translation>
    </message>
    <message>
      <source>Products without which nothing is predicted, separated by commas. Empty: any one product is enough. The paper's two periods are two models, one of which requires SMAP.</source>
      <translation>Produits sans lesquels rien n'est prédit, séparés par des virgules. Vide : un produit quelconque suffit. Les deux périodes de l'article sont deux modèles, dont l'un exige SMAP.</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Jour de l'année comme prédicteur</translation>
    </message>
    <message>
      <source>Adds the season to the predictors. The model is then better at these stations and worse elsewhere.</source>
      <translation>Ajoute la saison aux prédicteurs. Le modèle est alors meilleur à ces stations et moins bon ailleurs.</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Comparer avec toute la série</translation>
    </message>
    <message>
      <source>boosting: how wet a day is within the pixel's record is a predictor. Needs records of a year or more, in training and in use.</source>
      <translation>boosting : le degré d'humidité d'un jour dans la série du pixel est un prédicteur. Demande des séries d'au moins un an, à l'entraînement et à l'application.</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Pour des lieux loin des stations</translation>
    </message>
    <message>
      <source>boosting: wetter products never give drier soil, and the level comes only from the values of the day. Worse near the stations, better in another region.</source>
      <translation>boosting : des produits plus humides ne donnent jamais un sol plus sec, et le niveau vient des seules valeurs du jour. Moins bon près des stations, meilleur dans une autre région.</translation>
    </message>
    <message>
      <source>Share of predictors removed</source>
      <translation>Part des prédicteurs retirée</translation>
    </message>
    <message>
      <source>Probability with which each product is removed in training, so that the model also works without it. 0: never.</source>
      <translation>Probabilité avec laquelle chaque produit est retiré à l'entraînement, pour que le modèle fonctionne aussi sans lui. 0 : jamais.</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Groupes de stations</translation>
    </message>
    <message>
      <source>For the comparison by station: one model is trained for each group, without its stations. 0: no comparison.</source>
      <translation>Pour la comparaison par station : un modèle est entraîné pour chaque groupe, sans ses stations. 0 : pas de comparaison.</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Nombre maximal d'époques</translation>
    </message>
    <message>
      <source>Passes of networks over the data; training stops earlier if it no longer improves.</source>
      <translation>Nombre de fois que les réseaux parcourent les données ; l'entraînement s'arrête plus tôt s'il n'améliore plus rien.</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Entraîner à nouveau sur toutes les données</translation>
    </message>
    <message>
      <source>The model that is kept has seen all stations and days; the scores are still those of the split.</source>
      <translation>Le modèle conservé a vu toutes les stations et tous les jours ; les scores restent ceux du découpage.</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the stations' data may restrict them.</source>
      <translation>Conditions d'utilisation dans la fiche du modèle, par exemple CC BY 4.0 ; la licence des données des stations peut les restreindre.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without PyTorch, networks are not trained.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans PyTorch, les réseaux ne sont pas entraînés.</translation>
    </message>
    <message>
      <source>An ONNX file with the model's card inside: inputs, training data, scores.</source>
      <translation>Un fichier ONNX qui contient la fiche du modèle : entrées, données d'entraînement, scores.</translation>
    </message>
    <message>
      <source>A page that opens without a network: scores by station, against each product alone, importance of inputs, learning curve, card.</source>
      <translation>Une page qui s'ouvre sans réseau : scores par station, comparés à chaque produit seul, importance des entrées, courbe d'apprentissage, fiche.</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>R sur la partie de test</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>RMSE (m³ m⁻³) sur la partie de test</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>Biais (m³ m⁻³) sur la partie de test</translation>
    </message>
    <message>
      <source>Train rain model</source>
      <translation>Entraîner un modèle de pluie</translation>
    </message>
    <message>
      <source>Trains a model that estimates rain from soil moisture, for use beside SM2RAIN, and evaluates it.</source>
      <translation>Entraîne un modèle qui estime la pluie à partir de l'humidité du sol, à utiliser à côté de SM2RAIN, et l'évalue.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; SM2RAIN uses two overpasses of soil moisture. The model uses up to three before and three after the
step, at most 10 days away: their values and ages, the changes between them, means of the last 10, 30 and 90 days, the
minimum, maximum and standard deviation of 90 days, and static rasters. From these it learns the reference rain; it
knows neither the day of the year nor the place. &lt;i&gt;Invert soil moisture&lt;/i&gt; computes a weighted mean of its rain and
that of SM2RAIN. The weight of the model is the one with the smallest error in a cross-validation. There, rain is
estimated for periods, regions or pixels (SPLIT) to which neither the model nor SM2RAIN was fitted. The report shows the
scores of SM2RAIN, of the model and of the weighted mean.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Soil moisture m³ m⁻³ or saturation 0–1; rain mm per time step; static rasters in any units; times in
UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; A model is valid for its soil-moisture product, quantity and region; elsewhere it may be less
accurate than SM2RAIN alone. At least 1,000 steps with rain and overpasses around them are needed; several years and
many pixels are better. With static rasters and few pixels, the model learns the pixels instead of the rasters. Very
large grids are thinned to a regular sample of pixels. Frozen ground misleads the model: give temperature or snow.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Calibrate SM2RAIN&lt;/i&gt; for the same product and period, then &lt;i&gt;Invert soil moisture&lt;/i&gt; with its
parameters and this model (MODEL). The report shows whether the model improves the rain.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; SM2RAIN: Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Boosted trees by histograms: Ke
et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Random forest: Breiman (2001),
https://doi.org/10.1023/A:1010933404324. Cross-validation in space and time: Roberts et al. (2017),
https://doi.org/10.1111/ecog.02881.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; SM2RAIN utilise deux passages d'humidité du sol. Le modèle en utilise jusqu'à trois avant et trois après un pas de temps, à 10 jours au plus : leurs valeurs et leur ancienneté, les variations de l'un à l'autre, les moyennes des 10, 30 et 90 derniers jours, le minimum, le maximum et l'écart-type sur 90 jours, et des rasters statiques. Il en apprend la pluie de référence ; il ne connaît ni le jour de l'année ni le lieu. &lt;i&gt;Inverser l'humidité du sol&lt;/i&gt; calcule une moyenne pondérée de sa pluie et de celle de SM2RAIN. Le poids du modèle est celui qui donne l'erreur la plus petite dans une validation croisée. La pluie y est estimée pour des périodes, des régions ou des pixels (SPLIT) sur lesquels ni le modèle ni SM2RAIN n'ont été ajustés. Le rapport montre les scores de SM2RAIN, du modèle et de la moyenne pondérée.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Humidité du sol en m³ m⁻³ ou saturation 0–1 ; pluie en mm par pas de temps ; rasters statiques dans des unités quelconques ; dates et heures en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Un modèle est valable pour son produit d'humidité du sol, sa grandeur et sa région ; ailleurs, il peut être moins précis que SM2RAIN seul. Il faut au moins 1 000 pas de temps avec de la pluie et des passages de part et d'autre ; plusieurs années et de nombreux pixels sont préférables. Avec des rasters statiques et peu de pixels, le modèle apprend les pixels au lieu des rasters. Les très grandes grilles sont réduites à un échantillon régulier de pixels. Le sol gelé induit le modèle en erreur : donnez la température ou la neige.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Caler SM2RAIN&lt;/i&gt; pour le même produit et la même période, puis &lt;i&gt;Inverser l'humidité du sol&lt;/i&gt; avec ses paramètres et ce modèle (MODEL). Le rapport montre si le modèle améliore la pluie.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; SM2RAIN : Brocca et al. (2014), https://doi.org/10.1002/2014JD021489. Arbres boostés par histogrammes : Ke et al. (2017), LightGBM, Advances in Neural Information Processing Systems 30. Forêt aléatoire : Breiman (2001), https://doi.org/10.1023/A:1010933404324. Validation croisée dans l'espace et le temps : Roberts et al. (2017), https://doi.org/10.1111/ecog.02881.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A cube, one band a time step, m³ m⁻³ or saturation from 0 to 1.</source>
      <translation>Un cube, une bande par pas de temps, en m³ m⁻³ ou saturation de 0 à 1.</translation>
    </message>
    <message>
      <source>Rasters without time on the same grid, such as clay or elevation, identified by layer name. Every inversion with the model needs them.</source>
      <translation>Des rasters sans temps sur la même grille, par exemple l'argile ou l'altitude, identifiés par le nom de la couche. Toute inversion avec le modèle en a besoin.</translation>
    </message>
    <message>
      <source>boosting: boosted trees, the most accurate on real data. The others are forests of trees.</source>
      <translation>boosting : arbres boostés, les plus précis sur des données réelles. Les autres sont des forêts d'arbres.</translation>
    </message>
    <message>
      <source>Latency (steps)</source>
      <translation>Latence (pas de temps)</translation>
    </message>
    <message>
      <source>How many steps after a step the model may use overpasses of; 0: none after the step itself, for rain of today. Its rain is then not mixed with that of SM2RAIN, which needs the next overpass. Empty: all later overpasses are used, and the rain is mixed.</source>
      <translation>Nombre de pas de temps, après un pas, dont le modèle peut utiliser les passages ; 0 : aucun après le pas lui-même, pour la pluie du jour même. Sa pluie n'est alors pas mélangée à celle de SM2RAIN, qui a besoin du passage suivant. Vide : tous les passages ultérieurs sont utilisés, et la pluie est mélangée.</translation>
    </message>
    <message>
      <source>Start of the training period, UTC. Empty: from the first time step.</source>
      <translation>Début de la période d'entraînement, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the training period, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période d'entraînement, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Cross-validation by</source>
      <translation>Validation croisée par</translation>
    </message>
    <message>
      <source>What is left out for the scores, the weight of the model and the bounds of the rain: periods (time) if the pixels to be inverted have reference rain, regions or pixels if they have none. The report shows all three.</source>
      <translation>Ce qui est laissé de côté pour les scores, le poids du modèle et les bornes de la pluie : des périodes (time) si les pixels à inverser ont une pluie de référence, des régions ou des pixels s'ils n'en ont pas. Le rapport montre les trois.</translation>
    </message>
    <message>
      <source>Hours from the time stamp of soil moisture to its observation, as in Calibrate SM2RAIN. Empty: estimated from the records.</source>
      <translation>Heures entre l'horodatage de l'humidité du sol et son observation, comme dans Caler SM2RAIN. Vide : estimées d'après les séries.</translation>
    </message>
    <message>
      <source>Terms of use in the model's card, such as CC BY 4.0; the licence of the rain may restrict them.</source>
      <translation>Conditions d'utilisation dans la fiche du modèle, par exemple CC BY 4.0 ; la licence de la pluie peut les restreindre.</translation>
    </message>
    <message>
      <source>An ONNX file that contains the model card: inputs, training data, scores and errors.</source>
      <translation>Un fichier ONNX qui contient la fiche du modèle : entrées, données d'entraînement, scores et erreurs.</translation>
    </message>
    <message>
      <source>A page that opens without a network: cross-validation of the model and of SM2RAIN, maps, importance of inputs, model card.</source>
      <translation>Une page qui s'ouvre sans réseau : validation croisée du modèle et de SM2RAIN, cartes, importance des entrées, fiche du modèle.</translation>
    </message>
    <message>
      <source>R of the cross-validation</source>
      <translation>R de la validation croisée</translation>
    </message>
    <message>
      <source>RMSE of the cross-validation (mm)</source>
      <translation>RMSE de la validation croisée (mm)</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>Triple collocation</translation>
    </message>
    <message>
      <source>Estimates the errors of three independent products, pixel by pixel, without ground data.</source>
      <translation>Détermine les erreurs de trois produits indépendants, pixel par pixel, sans vérité terrain.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each product is assumed to be an offset plus a factor times the same unknown truth plus an error. If
the errors depend neither on the truth nor on each other, the covariances of the three products give the variance of
each error: of X it is Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. From them follow R², the squared
correlation with the truth, the signal-to-noise ratio SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)), and the factors that bring Y
and Z to the scale of X. &lt;i&gt;multiplicative&lt;/i&gt; does the same with logarithms, for rain; steps at which a product has no
rain are left out, and the wet fraction is reported. Covariances are sample covariances (n−1) over the steps that all
three products have. Intervals are of a moving-block bootstrap: the estimate plus or minus half the width of the
resamples, widened by Student's t for few blocks.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Errors are in each product's own units (of logarithms, without unit, in the multiplicative model), and
in the bands &lt;i&gt;x_error_std_scaled&lt;/i&gt; … in those of X. SNR is in dB: 0 where signal and noise are equal. R² goes from 0
to 1. Times are UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Flags.&lt;/b&gt; 0 solved. 1 error variance negative: NEGATIVE says what is reported; the variance as it comes is in the
band &lt;i&gt;x_error_variance&lt;/i&gt;. 2 fewer common values than MIN_SAMPLES. 3 a product is constant. 4 a covariance is not
positive. 5 a pair is not correlated (SIGNIFICANCE). From 2 on there are no values.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; Products that share gauges, a sensor, a model or a calibration share errors, and look better than
they are: two gauge-based products, or rainfall from soil moisture beside the product to which it was calibrated. The
data cannot prove it; the report lists signs of it. Negative variances are common in short records, and mean that the
assumptions fail or that the record is too short; the results of the remaining pixels are too good. All cubes have to
lie on one grid and one time step (&lt;i&gt;Regrid&lt;/i&gt;). Seasons that all products share count as signal: ANOMALY takes them
out.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; The table of weights, given to &lt;i&gt;Merge by Bayesian model averaging&lt;/i&gt; as weights from an earlier
run, merges the three cubes of soil moisture with the least error.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180; R²: McColl et al. (2014),
https://doi.org/10.1002/2014GL061322; multiplicative: Alemohammad et al. (2015),
https://doi.org/10.5194/hess-19-3489-2015; good practice: Gruber et al. (2020),
https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Chaque produit est supposé être la somme d'un décalage, d'un facteur multiplié par une même vérité inconnue, et d'une erreur. Si les erreurs ne dépendent ni de la vérité ni les unes des autres, les covariances des trois produits donnent la variance de chaque erreur : pour X, c'est Q&lt;sub&gt;xx&lt;/sub&gt; − Q&lt;sub&gt;xy&lt;/sub&gt;·Q&lt;sub&gt;xz&lt;/sub&gt;/Q&lt;sub&gt;yz&lt;/sub&gt;. On en tire R², le carré de la corrélation avec la vérité, le rapport signal sur bruit SNR = 10·log&lt;sub&gt;10&lt;/sub&gt;(R²/(1−R²)), et les facteurs qui ramènent Y et Z à l'échelle de X. &lt;i&gt;multiplicative&lt;/i&gt; fait de même avec les logarithmes, pour la pluie ; les pas de temps où un produit n'a pas de pluie sont laissés de côté, et la fraction humide est indiquée. Les covariances sont celles de l'échantillon (n−1), sur les pas communs aux trois produits. Les intervalles viennent d'un bootstrap à blocs mobiles : l'estimation plus ou moins la moitié de l'étendue des rééchantillonnages, élargie par le t de Student si les blocs sont peu nombreux.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Les erreurs sont dans les unités de chaque produit (des logarithmes, donc sans unité, dans le modèle multiplicatif), et dans les bandes &lt;i&gt;x_error_std_scaled&lt;/i&gt; … dans celles de X. SNR est en dB : 0 si le signal et le bruit sont égaux. R² va de 0 à 1. Les dates et heures sont en UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Indicateurs.&lt;/b&gt; 0 résolu. 1 variance d'erreur négative : NEGATIVE détermine ce qui est donné ; la variance brute est dans la bande &lt;i&gt;x_error_variance&lt;/i&gt;. 2 moins de valeurs communes que MIN_SAMPLES. 3 un produit est constant. 4 une covariance n'est pas positive. 5 une paire n'est pas corrélée (SIGNIFICANCE). À partir de 2, il n'y a pas de valeurs.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; Les produits qui ont en commun des pluviomètres, un capteur, un modèle ou un calage ont aussi des erreurs communes, et paraissent meilleurs qu'ils ne sont : deux produits fondés sur des pluviomètres, ou la pluie à partir de l'humidité du sol à côté du produit sur lequel elle a été calée. Les données ne peuvent pas le prouver ; le rapport en liste les indices. Les variances négatives sont fréquentes dans les séries courtes, et signifient que les hypothèses ne sont pas vérifiées ou que la série est trop courte ; les résultats des pixels restants sont trop bons. Tous les cubes doivent être sur une même grille et un même pas de temps (&lt;i&gt;Changer de grille&lt;/i&gt;). Les saisons communes à tous les produits comptent comme signal : ANOMALY les retire.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; La table des poids, donnée à &lt;i&gt;Combiner par moyenne bayésienne de modèles&lt;/i&gt; comme poids d'une exécution antérieure, combine les trois cubes d'humidité du sol avec l'erreur minimale.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; Stoffelen (1998), https://doi.org/10.1029/97JC03180 ; R² : McColl et al. (2014), https://doi.org/10.1002/2014GL061322 ; modèle multiplicatif : Alemohammad et al. (2015), https://doi.org/10.5194/hess-19-3489-2015 ; bonnes pratiques : Gruber et al. (2020), https://doi.org/10.1016/j.rse.2020.111806.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Produit X</translation>
    </message>
    <message>
      <source>A cube of one product; the others are scaled to it.</source>
      <translation>Le cube d'un produit ; les autres sont ramenés à son échelle.</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Produit Y</translation>
    </message>
    <message>
      <source>A cube of a second product of the same variable, on the same grid and time step.</source>
      <translation>Le cube d'un deuxième produit de la même variable, sur la même grille et le même pas de temps.</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Produit Z</translation>
    </message>
    <message>
      <source>A cube of a third product; its errors must be independent of those of the others.</source>
      <translation>Le cube d'un troisième produit ; ses erreurs doivent être indépendantes de celles des autres.</translation>
    </message>
    <message>
      <source>additive: errors are added to the signal. multiplicative: errors multiply it, as those of rain do; by logarithms, of the steps at which all three products have rain.</source>
      <translation>additive : les erreurs s'ajoutent au signal. multiplicative : les erreurs le multiplient, comme celles de la pluie ; par logarithmes, sur les pas de temps où les trois produits ont de la pluie.</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Là où une variance d'erreur est négative</translation>
    </message>
    <message>
      <source>nan: no value. zero: the error counts as 0 and R² as 1. abs: the variance with its sign changed. The flag is 1 in each case.</source>
      <translation>nan : aucune valeur. zero : l'erreur compte comme 0 et R² comme 1. abs : la variance avec le signe inversé. L'indicateur vaut 1 dans chaque cas.</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Échantillons bootstrap</translation>
    </message>
    <message>
      <source>Number of samples from which intervals are computed, in each pixel and over all; 1000 are enough. 0: no intervals, which is much faster for large cubes.</source>
      <translation>Nombre de rééchantillonnages dont sont tirés les intervalles, dans chaque pixel et sur l'ensemble ; 1000 conviennent bien. 0 : pas d'intervalles, ce qui est bien plus rapide sur de grands cubes.</translation>
    </message>
    <message>
      <source>Pixels where all three products have fewer values in common are left out. 100 is few, 500 is better.</source>
      <translation>Les pixels où les trois produits ont moins de valeurs communes sont laissés de côté. 100 est peu, 500 est préférable.</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalies</translation>
    </message>
    <message>
      <source>seasonal: the mean of the 35 days around each value, in the record of the same product, is subtracted, so that the seasons do not count as signal.</source>
      <translation>seasonal : la moyenne des 35 jours autour de chaque valeur en est retranchée, dans la série propre à chaque produit, pour que les saisons ne comptent pas comme signal.</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Significativité des corrélations</translation>
    </message>
    <message>
      <source>A pixel is left out unless all pairs are positively correlated at this level, with autocorrelation taken into account. 0: no such test.</source>
      <translation>Un pixel est laissé de côté si toutes les paires ne sont pas corrélées positivement à ce niveau, compte tenu de l'autocorrélation. 0 : pas de test.</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Seuil humide (mm)</translation>
    </message>
    <message>
      <source>In the multiplicative model, values up to this one count as no rain.</source>
      <translation>Dans le modèle multiplicatif, les valeurs inférieures ou égales à celle-ci comptent comme absence de pluie.</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Niveau des intervalles</translation>
    </message>
    <message>
      <source>0.95: about 95 of a hundred intervals contain the true value.</source>
      <translation>0.95 : sur cent intervalles, environ 95 contiennent la valeur vraie.</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Longueur des blocs (jours)</translation>
    </message>
    <message>
      <source>Days that are drawn together in the bootstrap. 0: found in each pixel from the autocorrelation that the products share.</source>
      <translation>Nombre de jours tirés ensemble dans le bootstrap. 0 : déterminé dans chaque pixel d'après l'autocorrélation commune aux produits.</translation>
    </message>
    <message>
      <source>For the bootstrap; the same seed gives the same intervals.</source>
      <translation>Pour le bootstrap ; la même graine donne les mêmes intervalles.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without all three products there is no output.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans les trois produits, il n'y a pas de sortie.</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Erreurs</translation>
    </message>
    <message>
      <source>GeoTIFF (.tif). Bands x_error_std, x_snr_db, x_r2, x_scaling, x_flag, the same of y and z, n; then raw variances, scaled errors, intercepts, correlations, effective numbers, the best product, and intervals.</source>
      <translation>GeoTIFF (.tif). Bandes x_error_std, x_snr_db, x_r2, x_scaling, x_flag, les mêmes pour y et z, n ; puis variances brutes, erreurs mises à l'échelle, ordonnées à l'origine, corrélations, nombres effectifs, meilleur produit et intervalles.</translation>
    </message>
    <message>
      <source>A row for each product: errors, SNR and R² over all pixels with their intervals, medians and quartiles over the pixels, share of negative variances.</source>
      <translation>Une ligne par produit : erreurs, SNR et R² sur tous les pixels avec leurs intervalles, médianes et quartiles sur les pixels, part des variances négatives.</translation>
    </message>
    <message>
      <source>Weights of the three products for Merge by Bayesian model averaging (WEIGHTS_INPUT), inverse to their error variances over all pixels; the same numbers as its METHOD triple_collocation. Model additive, no anomalies.</source>
      <translation>Poids des trois produits pour Combiner par moyenne bayésienne de modèles (WEIGHTS_INPUT), inverses de leurs variances d'erreur sur tous les pixels ; les mêmes nombres que sa METHOD triple_collocation. Modèle additive, sans anomalies.</translation>
    </message>
    <message>
      <source>A page that opens without a network: the products compared, maps, histograms, the assumptions and signs that they are not met.</source>
      <translation>Une page qui s'ouvre sans réseau : comparaison des produits, cartes, histogrammes, hypothèses et ce qui les met en doute.</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>Pixels résolus</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>SNR de X sur tous les pixels (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>SNR de Y sur tous les pixels (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>SNR de Z sur tous les pixels (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>Valider par rapport aux stations</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>Évalue des produits aux stations, les classe et donne des intervalles de confiance.</translation>
    </message>
    <message>
      <source>
&lt;p&gt;&lt;b&gt;Method.&lt;/b&gt; Each station is compared with the pixel that contains it. Values of steps shorter than a day are
averaged, or summed for rain; a month is made of the days that product and station both have. Scores are given for every
station, every class of stations and all together: {metrics}; of wet days
{wet_metrics}. Bias is product minus observation. Confidence intervals are computed by
drawing blocks of days many times, the same for all stations, because consecutive days are not independent. Products are
ranked on the pairs that all of them have.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Uncertainty.&lt;/b&gt; With the bounds and the probability of rain of one product, such as those of &lt;i&gt;Invert soil
moisture&lt;/i&gt; or &lt;i&gt;Merge rainfall&lt;/i&gt;, the scores say how many observations lie within the bounds, how good the bounds
are (CRPS), and how good the probability is (Brier score and skill); the report has a reliability diagram.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Units.&lt;/b&gt; Observations in the products' units: mm per step, or m³ m⁻³. Saturation compared with soil moisture has
correlations, but no errors. Times are UTC; the day of a gauge that is read in the morning is not a day in UTC.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Pitfalls.&lt;/b&gt; &lt;i&gt;Independence:&lt;/i&gt; do not evaluate a product at stations that were used to make it. Fit and
validate at different stations, or in different periods; days drawn at random are not enough, because a day is much like
the day before. A warning is given where the history of a product says that it was made with these stations or days;
gauges within reanalyses and blended products are not in the history. &lt;i&gt;Representativeness:&lt;/i&gt; a station is a point, a
pixel many square kilometres. Part of the error is the difference between the two: look at R and ubRMSE rather than
bias, average stations that share a pixel, and also use triple collocation. &lt;i&gt;Chance:&lt;/i&gt; with few stations and long
memory small differences mean nothing: look at the last column of the ranking.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;What next.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; estimates errors where there are no stations, &lt;i&gt;Compare two cubes&lt;/i&gt;
maps the agreement of two products.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Citation.&lt;/b&gt; KGE: Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, and Kling et al. (2012),
https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE: Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1.
Bounds: Gneiting and Raftery (2007), https://doi.org/10.1198/016214506000001437. Blocks: Künsch (1989),
https://doi.org/10.1214/aos/1176347265. Diagram: Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;
</source>
      <translation>&lt;p&gt;&lt;b&gt;Méthode.&lt;/b&gt; Chaque station est comparée au pixel où elle se trouve. Ce qui est plus fin qu'un jour est moyenné, ou sommé pour la pluie ; un mois est formé des jours communs au produit et à la station. Les scores sont donnés pour chaque station, chaque classe de stations et l'ensemble : {metrics} ; sur les jours humides {wet_metrics}. Le biais est le produit moins l'observation. Pour les intervalles, des blocs de jours sont tirés de façon répétée, les mêmes pour toutes les stations, afin de tenir compte de la mémoire de la météo et du sol. Les produits sont classés sur les paires communes à tous.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Incertitude.&lt;/b&gt; Avec les bornes et la probabilité de pluie d'un produit, comme celles d'&lt;i&gt;Inverser l'humidité du sol&lt;/i&gt; ou de &lt;i&gt;Fusionner les pluies&lt;/i&gt;, les scores indiquent combien d'observations sont entre les bornes, la qualité des bornes (CRPS) et celle de la probabilité (score de Brier et skill score) ; le rapport contient un diagramme de fiabilité.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Unités.&lt;/b&gt; Observations dans les unités des produits : mm par pas de temps, ou m³ m⁻³. Une saturation face à une humidité du sol a des corrélations, mais pas d'erreurs. Les dates et heures sont en UTC ; le jour d'un pluviomètre relevé le matin est un autre jour.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Points de vigilance.&lt;/b&gt; &lt;i&gt;Indépendance :&lt;/i&gt; les stations qui ont servi à élaborer un produit ne permettent pas de l'évaluer. Ajustez et validez à des stations différentes, ou sur des périodes différentes ; des jours tirés au hasard ne suffisent pas, car un jour ressemble beaucoup à la veille. Un avertissement est donné si l'historique d'un produit indique qu'il a été élaboré avec ces stations ou ces jours ; les pluviomètres inclus dans les réanalyses et les produits combinés ne figurent pas dans l'historique. &lt;i&gt;Représentativité :&lt;/i&gt; une station est un point, un pixel de nombreux kilomètres carrés. Une part de l'erreur est la différence entre les deux : regardez R et ubRMSE plutôt que le biais, moyennez les stations d'un même pixel, et utilisez aussi la triple collocation. &lt;i&gt;Hasard :&lt;/i&gt; avec peu de stations et une longue mémoire, de petites différences ne signifient rien : regardez la dernière colonne du classement.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Étape suivante.&lt;/b&gt; &lt;i&gt;Triple collocation&lt;/i&gt; estime les erreurs là où il n'y a pas de stations, &lt;i&gt;Comparer deux cubes&lt;/i&gt; cartographie l'accord de deux produits.&lt;/p&gt;
&lt;p&gt;&lt;b&gt;Références.&lt;/b&gt; KGE : Gupta et al. (2009), https://doi.org/10.1016/j.jhydrol.2009.08.003, et Kling et al. (2012), https://doi.org/10.1016/j.jhydrol.2012.01.011. ubRMSE : Entekhabi et al. (2010), https://doi.org/10.1175/2010JHM1223.1. Bornes : Gneiting et Raftery (2007), https://doi.org/10.1198/016214506000001437. Blocs : Künsch (1989), https://doi.org/10.1214/aos/1176347265. Diagramme : Taylor (2001), https://doi.org/10.1029/2000JD900719.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>Cubes of one variable, on any grids; they are identified by product name.</source>
      <translation>Des cubes d'une même variable, sur des grilles quelconques ; reconnus par leurs noms de produit.</translation>
    </message>
    <message>
      <source>A table in long form, a row for each station and time; finer steps than a day are averaged or summed.</source>
      <translation>Une table au format long, une ligne par station et par date ; les pas plus fins qu'un jour sont moyennés ou sommés.</translation>
    </message>
    <message>
      <source>Groups the stations, such as land cover or soil: each class has scores of its own.</source>
      <translation>Groupe les stations, par exemple par occupation du sol ou sol : chaque classe a ses propres scores.</translation>
    </message>
    <message>
      <source>both: days and months. native: the products' own step, the same for all.</source>
      <translation>both : jours et mois. native : le pas de temps des produits, le même pour tous.</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>Classer et cartographier selon</translation>
    </message>
    <message>
      <source>The metric that colours the stations and ranks the products; all others are given as well.</source>
      <translation>Le score qui colore les stations et classe les produits ; tous les autres sont donnés aussi.</translation>
    </message>
    <message>
      <source>From this amount on a step is wet, for {wet_metrics}. Ignored for soil moisture.</source>
      <translation>À partir de cette quantité, un pas de temps est humide, pour {wet_metrics}. Ignoré pour l'humidité du sol.</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Champ de la valeur</translation>
    </message>
    <message>
      <source>What was measured. Empty: the field named as the products' variable, rainfall or soil_moisture.</source>
      <translation>Ce qui a été mesuré. Vide : le champ du nom de la variable des produits, rainfall ou soil_moisture.</translation>
    </message>
    <message>
      <source>Start of the period evaluated, UTC. Empty: from the first time step.</source>
      <translation>Début de la période évaluée, UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>End of the period evaluated, UTC, included; a date without a time includes the whole day. Empty: to the last step.</source>
      <translation>Fin de la période évaluée, UTC, incluse ; une date sans heure comprend la journée entière. Vide : jusqu'au dernier pas de temps.</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Fenêtre temporelle (heures)</translation>
    </message>
    <message>
      <source>Largest time between an observation and the time of the product, for native steps. 0: the observation must be within the step.</source>
      <translation>Écart maximal entre une observation et la date d'un produit, pour les pas natifs. 0 : elle doit se situer dans le pas de temps.</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Seulement les paires communes à tous les produits</translation>
    </message>
    <message>
      <source>For all tables and figures, as always for the ranking. Otherwise each product is evaluated on all its own pairs.</source>
      <translation>Pour toutes les tables et figures, comme toujours pour le classement. Sinon, chaque produit est évalué sur toutes ses propres paires.</translation>
    </message>
    <message>
      <source>Minimum number of pairs</source>
      <translation>Nombre minimal de paires</translation>
    </message>
    <message>
      <source>Stations with fewer pairs have no scores.</source>
      <translation>Les stations qui ont moins de paires n'ont pas de scores.</translation>
    </message>
    <message>
      <source>Number of samples from which confidence intervals are computed. 0: no intervals.</source>
      <translation>Nombre de tirages de blocs de jours. 0 : pas d'intervalles.</translation>
    </message>
    <message>
      <source>0: from the autocorrelation of the errors (Politis and White 2004, https://doi.org/10.1081/ETC-120028836).</source>
      <translation>0 : d'après l'autocorrélation des erreurs (Politis et White 2004, https://doi.org/10.1081/ETC-120028836).</translation>
    </message>
    <message>
      <source>The same seed gives the same intervals.</source>
      <translation>La même graine donne les mêmes intervalles.</translation>
    </message>
    <message>
      <source>Stations used to make the products</source>
      <translation>Stations ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>For products whose history does not contain them: a layer or table with these stations. A warning lists them.</source>
      <translation>Pour les produits dont l'historique ne l'indique pas : une couche ou une table avec ces stations. Un avertissement les nomme.</translation>
    </message>
    <message>
      <source>Start of the fit of the products</source>
      <translation>Début des données ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>Start of the period to which the products were fitted, UTC.</source>
      <translation>Début de la période sur laquelle ils ont été ajustés, UTC.</translation>
    </message>
    <message>
      <source>End of the fit of the products</source>
      <translation>Fin des données ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>End of that period; a warning says how many of its days are evaluated.</source>
      <translation>Fin de cette période ; un avertissement indique combien de ses jours sont évalués.</translation>
    </message>
    <message>
      <source>error: the run stops and says what is missing. skip, for graphical models with optional inputs: without stations there is no output, and missing products are left out.</source>
      <translation>error : l'exécution s'arrête et indique ce qui manque. skip, pour les modèles graphiques à entrées facultatives : sans stations, il n'y a pas de sortie, et les produits absents sont laissés de côté.</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Début des jours laissés de côté</translation>
    </message>
    <message>
      <source>Such as the period of a calibration, UTC, included. Ignored where it covers all observations.</source>
      <translation>Par exemple la période d'un calage, UTC, incluse. Ignoré si elle couvre toutes les observations.</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Fin des jours laissés de côté</translation>
    </message>
    <message>
      <source>The cube of reasons of Invert soil moisture: only rain that was computed from soil moisture is evaluated, none that was replaced by another product.</source>
      <translation>Le cube des motifs d'Inverser l'humidité du sol : seule la pluie calculée à partir de l'humidité du sol est évaluée, et non celle remplacée par un autre produit.</translation>
    </message>
    <message>
      <source>The lower bound of one of the products, such as that of Invert soil moisture.</source>
      <translation>La borne inférieure de l'un des produits, par exemple celle d'Inverser l'humidité du sol.</translation>
    </message>
    <message>
      <source>The upper bound of the same product. The report says how many observations lie within.</source>
      <translation>La borne supérieure du même produit. Le rapport indique combien d'observations sont entre les deux.</translation>
    </message>
    <message>
      <source>The probability of a wet step of the same product, 0 to 1.</source>
      <translation>La probabilité d'un pas humide du même produit, de 0 à 1.</translation>
    </message>
    <message>
      <source>The quantiles that the bounds were computed for: 0.05,0.95 should enclose 90 %.</source>
      <translation>Celles avec lesquelles les bornes ont été calculées : 0.05,0.95 devraient encadrer 90 %.</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Scores aux stations</translation>
    </message>
    <message>
      <source>Points, one for each station, product and time step, with all metrics and intervals.</source>
      <translation>Des points, un par station, produit et pas de temps, avec tous les scores et intervalles.</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Scores</translation>
    </message>
    <message>
      <source>A table: every station, every class (no station), and all together (neither).</source>
      <translation>Une table : chaque station, chaque classe (sans station), et l'ensemble (ni l'une ni l'autre).</translation>
    </message>
    <message>
      <source>A page that opens without a network: ranking with intervals, tables by station, Taylor diagram, months, scatter plots, series.</source>
      <translation>Une page qui s'ouvre sans réseau : classement avec intervalles, tables par station, diagramme de Taylor, mois, nuages de points, séries.</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>Meilleur produit</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>Chaînes de traitement</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>Fusionner et combiner l'humidité du sol</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three. The products are brought to daily steps on one grid. At three quarters of the stations a random forest, an LSTM and a CNN are trained; at the last quarter, which was not used for training, the weights for merging are fitted, and everything is validated. With fewer than six stations, all are used for both, and the scores are too good. One product is enough; the others may be empty. Without PyTorch there is the random forest alone. Next: Rainfall from soil moisture.</source>
      <translation>Ramène l'humidité du sol des satellites à une même grille, la fusionne par trois modèles entraînés aux stations, et combine les trois. Les produits sont ramenés à des pas journaliers sur une même grille. Une forêt aléatoire, un LSTM et un CNN sont entraînés aux trois quarts des stations ; au dernier quart, qu'ils n'ont pas vu, la moyenne bayésienne de modèles détermine leurs poids, et tout est validé. Avec moins de six stations, toutes servent aux deux, et les scores sont flatteurs. Des produits peuvent être laissés vides, un seul suffit. Sans PyTorch, il n'y a que la forêt aléatoire. Ensuite : Pluie à partir de l'humidité du sol.</translation>
    </message>
    <message>
      <source>A cube, on any grid, soil moisture or saturation.</source>
      <translation>Un cube, sur une grille quelconque, humidité du sol ou saturation.</translation>
    </message>
    <message>
      <source>Polygons: areas of series and statistics, outline on the maps of reports.</source>
      <translation>Des polygones : zones des séries et des statistiques, contour sur les cartes des rapports.</translation>
    </message>
    <message>
      <source>A raster, on any grid, which the models may use.</source>
      <translation>Un raster, sur une grille quelconque, que les modèles peuvent utiliser.</translation>
    </message>
    <message>
      <source>A raster with the grid of the results, such as the rainfall product.</source>
      <translation>Un raster sur la grille voulue, par exemple le produit de pluie.</translation>
    </message>
    <message>
      <source>Polygons or a raster: pixels that no polygon touches, or where the raster is 0 or empty, are left out.</source>
      <translation>Des polygones ou un raster : les pixels qu'aucun polygone ne touche, ou là où le raster vaut 0 ou est vide, sont laissés de côté.</translation>
    </message>
    <message>
      <source>Brings satellite soil moisture to one grid, fuses it by three models trained at stations, and merges the three.</source>
      <translation>Ramène l'humidité du sol des satellites à une même grille, la fusionne par trois modèles entraînés aux stations, et combine les trois.</translation>
    </message>
    <message>
      <source>A cube, on any grid. It may begin later than the others.</source>
      <translation>Un cube, sur une grille quelconque. Il peut commencer plus tard que les autres.</translation>
    </message>
    <message>
      <source>A cube, on any grid; a day's maps are averaged.</source>
      <translation>Un cube, sur une grille quelconque ; les cartes d'un même jour sont moyennées.</translation>
    </message>
    <message>
      <source>A table: station_id, time, soil_moisture (m³ m⁻³).</source>
      <translation>Une table : station_id, time, soil_moisture (m³ m⁻³).</translation>
    </message>
    <message>
      <source>Points with a field station_id.</source>
      <translation>Des points avec un champ station_id.</translation>
    </message>
    <message>
      <source>Such as clay or slope, on the grid below; they are identified by layer name.</source>
      <translation>Par exemple argile ou pente, sur la grille ci-dessous ; reconnus par les noms des couches.</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>Humidité du sol SMOS</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>Humidité du sol SMAP</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>Humidité du sol ASCAT</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>Autres rasters statiques</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Grille</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>Humidité du sol par CNN</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>Humidité du sol par LSTM</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>Humidité du sol par forêt aléatoire</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>Rapport de la combinaison</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>Poids des modèles</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>Modèle CNN</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>Rapport du CNN</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>Modèle LSTM</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>Rapport du LSTM</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>Modèle de forêt aléatoire</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>Rapport de la forêt aléatoire</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>Rapport de l'humidité du sol</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>Scores de l'humidité du sol</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>Scores de l'humidité du sol aux stations</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product. The products are brought to daily steps on the grid of the first one and merged with gauges of the same day; without gauges, by how they agree. The report evaluates the estimate at each gauge from the other gauges, so that no gauges have to be kept for validation. Series over the basin compare the merged rain with the products and with the gauges' own mean by Thiessen polygons.</source>
      <translation>Fusionne des produits de pluie, et la pluie à partir de l'humidité du sol, avec des pluviomètres en un produit journalier. Les produits sont ramenés à des pas journaliers sur la grille du premier et fusionnés avec les pluviomètres du même jour ; sans pluviomètres, selon leur accord. Chaque pluviomètre est évalué par son estimation à partir des autres, dans le rapport : il n'est pas nécessaire d'en mettre de côté. Les séries sur le bassin versant comparent la pluie fusionnée aux produits et à la moyenne des seuls pluviomètres par polygones de Thiessen.</translation>
    </message>
    <message>
      <source>A cube, such as SM2RAIN's, on any grid.</source>
      <translation>Un cube, par exemple celui de SM2RAIN, sur une grille quelconque.</translation>
    </message>
    <message>
      <source>A cube, mm per step; its grid is that of the result.</source>
      <translation>Un cube, en mm par pas de temps ; sa grille est celle du résultat.</translation>
    </message>
    <message>
      <source>A cube, on any grid.</source>
      <translation>Un cube, sur une grille quelconque.</translation>
    </message>
    <message>
      <source>A table: station_id, time, rainfall (mm per day).</source>
      <translation>Une table : station_id, time, rainfall (mm par jour).</translation>
    </message>
    <message>
      <source>Merges rainfall products, and rain from soil moisture, with gauges into one daily product.</source>
      <translation>Fusionne des produits de pluie, et la pluie à partir de l'humidité du sol, avec des pluviomètres en un produit journalier.</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>Produit de pluie</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>Deuxième produit de pluie</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>Troisième produit de pluie</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>Pluie fusionnée</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>Rapport de la pluie fusionnée</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>Poids des produits</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>Séries fusionnées sur le bassin</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>Rapport des séries fusionnées</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>Pluie à partir de l'humidité du sol</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall. The rainfall product and the temperature are brought to the grid of the soil moisture, and the product is corrected by the gauges, if there are any. SM2RAIN is calibrated with it and computes rain from the whole record of soil moisture; where it freezes, the value of the corrected product is used. The result and both other products are validated at the gauges. Calibrate in one period and look at the scores of another.</source>
      <translation>Corrige un produit de pluie par des pluviomètres, cale SM2RAIN sur ce produit, et convertit l'humidité du sol en pluie. Le produit de pluie et la température sont ramenés à la grille de l'humidité du sol, et le produit est corrigé par les pluviomètres, s'il y en a. SM2RAIN est calé sur ce produit corrigé et inverse toute la série d'humidité du sol ; là où il gèle, la valeur du produit corrigé est utilisée. Le résultat et les deux autres produits sont validés aux pluviomètres. Calez sur une période et regardez les scores d'une autre.</translation>
    </message>
    <message>
      <source>UTC, included. Later days are computed with these parameters.</source>
      <translation>UTC, incluse. Les jours ultérieurs sont inversés avec les paramètres ainsi trouvés.</translation>
    </message>
    <message>
      <source>kge: keeps the variability of rain. rmse: the smallest error, but rain that is too smooth if the product is noisy.</source>
      <translation>kge : conserve la variabilité de la pluie. rmse : l'erreur la plus petite, mais une pluie trop lisse si le produit est bruité.</translation>
    </message>
    <message>
      <source>Cubes, validated beside the result.</source>
      <translation>Des cubes, validés à côté du résultat.</translation>
    </message>
    <message>
      <source>region: all pixels together, the more stable choice for a basin and a noisy product. pixel: each pixel by itself, for long records and large areas.</source>
      <translation>region : tous les pixels ensemble, le choix le plus stable pour un bassin versant et un produit bruité. pixel : chaque pixel séparément, pour des séries longues et de grandes zones.</translation>
    </message>
    <message>
      <source>A cube, mm per step, on any grid: SM2RAIN is calibrated on it.</source>
      <translation>Un cube, en mm par pas de temps, sur une grille quelconque : celui sur lequel SM2RAIN est calé.</translation>
    </message>
    <message>
      <source>Corrects a rainfall product by gauges, calibrates SM2RAIN on it, and turns soil moisture into rainfall.</source>
      <translation>Corrige un produit de pluie par des pluviomètres, cale SM2RAIN sur ce produit, et convertit l'humidité du sol en pluie.</translation>
    </message>
    <message>
      <source>A cube, such as Fuse and merge soil moisture gives.</source>
      <translation>Un cube, comme en donne Fusionner et combiner l'humidité du sol.</translation>
    </message>
    <message>
      <source>UTC. Empty: from the first time step.</source>
      <translation>UTC. Vide : à partir du premier pas de temps.</translation>
    </message>
    <message>
      <source>A cube, °C, on any grid. Below 0 °C the product's rain is taken.</source>
      <translation>Un cube, en °C, sur une grille quelconque. Au-dessous de 0 °C, la pluie du produit est utilisée.</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>Produits de pluie à comparer</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>Début du calage</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>Fin du calage</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>Paramètres de SM2RAIN pour</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>Caler par</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>Rapport du calage</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>Paramètres SM2RAIN</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>Rapport de la correction</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>Rapport de l'inversion</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>Rapport des séries</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>Séries sur le bassin versant</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>Rapport des jours inversés</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>Scores des jours inversés</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>Rapport de la pluie</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>Scores de la pluie</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>Scores de la pluie aux pluviomètres</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>Chaîne complète</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics. The chain of Remote Sens. 2022, 14, 5355: the workflows Fuse and merge soil moisture, Rainfall from soil moisture, and Merged rainfall (of this rain, the other products and the gauges); then triple collocation of the rainfall with two other products, if both are given, and statistics of the soil moisture. Cubes may have any grid; the results have that of the rainfall product.</source>
      <translation>De l'humidité du sol des satellites et d'un produit de pluie à des cartes de pluie, validées, avec erreurs et statistiques. La chaîne de Remote Sens. 2022, 14, 5355 : Fusionner et combiner l'humidité du sol, Pluie à partir de l'humidité du sol, et Pluie fusionnée des pluviomètres, de cette pluie et des autres produits, trois chaînes de traitement qui existent aussi séparément ; puis la triple collocation de la pluie avec deux autres produits, si les deux sont fournis, et les statistiques de l'humidité du sol. Les cubes peuvent avoir des grilles quelconques ; le résultat est sur celle du produit de pluie.</translation>
    </message>
    <message>
      <source>Land cover or soil, a raster or polygons: statistics are given for each class.</source>
      <translation>Occupation du sol ou sol, un raster ou des polygones : les statistiques sont données pour chaque classe.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the first.</source>
      <translation>Un cube, pour la triple collocation ; non dérivé du premier.</translation>
    </message>
    <message>
      <source>A cube, for triple collocation; not made from the others.</source>
      <translation>Un cube, pour la triple collocation ; non dérivé des autres.</translation>
    </message>
    <message>
      <source>From satellite soil moisture and a rainfall product to rainfall maps, validated, with errors and statistics.</source>
      <translation>De l'humidité du sol des satellites et d'un produit de pluie à des cartes de pluie, validées, avec erreurs et statistiques.</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>Erreurs de la pluie</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>Rapport de la triple collocation</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>Table des erreurs</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>Humidité du sol mensuelle</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>Rapport des statistiques</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>Statistiques de l'humidité du sol</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>Variabilité par classe</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>Valeurs telles quelles</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>Sans le cycle saisonnier</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>Régression linéaire sur les observations</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>Aucune, membres tels quels</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>Garder la pluie faible calculée</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>Mettre à zéro la pluie faible</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn et onnx, pour entraîner des arbres</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch, pour entraîner des réseaux</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>Cubes en dossiers Zarr</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>Calcul sur un cluster dask</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>Fichiers ASCAT en BUFR</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>Bonnes valeurs seulement</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Toutes les valeurs</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>Reconnaître d'après les fichiers</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>Réseau international d'humidité du sol (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tableau</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>Arrêter avec une erreur</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Passer cette étape</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>Le capteur le moins profond</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>La moyenne de toutes les profondeurs</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>Reconnaître d'après les colonnes</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>Une valeur par ligne</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>Une colonne par station</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>arbres boostés</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>réseau convolutif</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>arbres extrêmement aléatoires</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>mémoire à long et court terme</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>mémoire à long et court terme en un passage</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>forêt aléatoire</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>réseau convolutif temporel</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>Moyenne par surface</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>Interpolation bilinéaire</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>Pixel le plus proche</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>Krigeage des pluviomètres et des produits</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>Modèle de biais, aussi pour les jours sans pluviomètre</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>Moindres carrés</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>Moyenne, poids égaux</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>Moyenne bayésienne de modèles (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>Poids par variance inverse de l'erreur</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>Poids par erreur inverse</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>L'équation de l'article telle qu'imprimée</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>Loi de puissance des cumuls mensuels</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>Mise à l'échelle linéaire par mois</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>Ajustement des quantiles</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>Erreurs additives</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>Erreurs multiplicatives</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>Aucune valeur</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>Erreur nulle</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>Sa valeur absolue</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>Aucune, humidité du sol telle quelle</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>Entre la plus petite et la plus grande valeur</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>Entre la teneur en eau résiduelle et la porosité</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>Erreur quadratique moyenne (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>Efficience de Kling-Gupta (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>Ignorer le fichier</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Arrêter</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>Moyenne de tous</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Matin</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Soir</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Mois</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Années</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>Nombre de jours ci-dessous</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>Un jeu par pixel</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>Un jeu pour toute la région</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>Un jeu par classe</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>Chaque pixel, ailleurs celui du pixel le plus proche</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>Décrit dans les paramètres avancés</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU, s'il y en a un</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>CPU seulement</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>Valeurs recommandées</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>Début de l'intervalle</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>Fin de l'intervalle</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>Comme au calage</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>Comme d'usage pour le format</translation>
    </message>
    <message>
      <source>Default settings</source>
      <translation>Réglages par défaut</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>Recherche comme dans l'article</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>Jours au hasard</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>Stations entières</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>Fin de la série</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>Selon les fichiers ou le produit</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>Milieu de l'intervalle</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>Cumulé depuis 00 UTC</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>Somme de la pluie et de l'évaporation, sinon moyenne</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Somme</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>Tout le bilan hydrique</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>Seulement les pas où le sol s'humidifie</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>Comme dans l'entrée</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>Comme dans les données</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Jours</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>Jours et mois</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>Reconnaître d'après les valeurs</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>Fraction de 0 à 1</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Pour cent</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Saturation</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>Évaporation</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>Température de l'air</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>Température du sol</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>Température de surface</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>Hauteur de neige</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>Équivalent en eau de la neige</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>Succion du sol</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>La variable principale du produit</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Autre</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>Un pour tous les membres</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>Un par membre</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>Sans filtre</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>Filtre à temps fixe</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>Filtre plus court en sol humide</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>Un jeu par station</translation>
    </message>
    <message>
      <source>Periods of the record</source>
      <translation>Périodes de la série</translation>
    </message>
    <message>
      <source>Whole regions</source>
      <translation>Régions entières</translation>
    </message>
    <message>
      <source>Single pixels</source>
      <translation>Pixels isolés</translation>
    </message>
    <message>
      <source>boosted trees that use the means of each product over the past 5 and 20 days and how wet a day is within its record; fast, and the most accurate in cross-validation at stations</source>
      <translation>des arbres boostés qui utilisent les moyennes de chaque produit sur les 5 et 20 derniers jours et le degré d'humidité d'un jour dans sa série ; rapide, et le plus précis en validation croisée aux stations</translation>
    </message>
    <message>
      <source>the paper's convolutional network: one convolution branch for each product, joined in a dense layer</source>
      <translation>le réseau convolutif de l'article : une branche de convolution par produit, réunies dans une couche dense</translation>
    </message>
    <message>
      <source>a forest with random thresholds, smoother than rf, that uses the past 20 days</source>
      <translation>une forêt à seuils aléatoires, plus lisse que rf, qui utilise les 20 derniers jours</translation>
    </message>
    <message>
      <source>the paper's long short-term memory, 6 layers of 68 neurons; it reads the whole window for every day, which takes 20 to 30 times as long as trees (days for a continent)</source>
      <translation>la mémoire à long et court terme de l'article, 6 couches de 68 neurones ; elle lit toute la fenêtre pour chaque jour, ce qui prend 20 à 30 fois plus de temps que des arbres (des jours pour un continent)</translation>
    </message>
    <message>
      <source>a long short-term memory that reads each pixel's record once, from its first day, so it remembers more than a window and is much faster than lstm</source>
      <translation>une mémoire à long et court terme qui lit la série de chaque pixel une seule fois, depuis son premier jour ; elle retient donc plus qu'une fenêtre et est bien plus rapide que lstm</translation>
    </message>
    <message>
      <source>the paper's random forest, 100 trees of depth 8, the mean of the trees</source>
      <translation>la forêt aléatoire de l'article, 100 arbres de profondeur 8, moyenne des arbres</translation>
    </message>
    <message>
      <source>convolutions over about the past 30 days of each pixel's record; fast</source>
      <translation>des convolutions sur environ les 30 derniers jours de la série de chaque pixel ; rapide</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>Corrélation (R)</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} périodes, de {} à {}.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Résultats</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tables</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>Aucun dossier n'est donné : rien n'est enregistré.</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} couches et {} rapports sont dans {}.</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>Moyenne : {}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of {} (dB)</source>
      <translation>Rapport signal sur bruit de {} (dB)</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>Les jours à laisser de côté couvrent toutes les observations : aucune n'est laissée de côté.</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>{} observations sur {} sont laissées de côté.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Arrêté ; rien n'a été écrit.</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>La mémoire est insuffisante pour cette exécution. Choisissez une emprise plus petite ou moins de couches à la fois.</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>Calcul sur {}.</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} est une autre machine, jointe sans chiffrement : quiconque est sur le réseau peut lire ce qui est envoyé et faire exécuter des programmes par les workers. Protégez l'ordonnanceur avec TLS (tls://).</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>Le disque du profil utilisateur ou des fichiers temporaires est plein ({}). Faites de la place.</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>Simulation du relief, de la météo, du sol et des capteurs.</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>Ouvrez le projet du dossier, ou exécutez Chaîne complète sur les couches qui y sont nommées.</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>La période se termine avant le début de SMAP (2015-04-01) : il n'y a pas de SMAP.</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>Bassin versant d'exemple</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>Bassin versant d'exemple (simulé)</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>Examen des fichiers.</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>Corrélation avec la pluie du calage (R)</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>Lecture des tables.</translation>
    </message>
    <message>
      <source>Share of {}</source>
      <translation>Part de {}</translation>
    </message>
    <message>
      <source>On the first run of an installation the SM2RAIN kernels are compiled, which takes a minute or two.</source>
      <translation>À la première exécution d'une installation, les noyaux de SM2RAIN sont compilés, ce qui prend une ou deux minutes.</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>Tout ce dont SM2R a besoin est présent, et le bassin d'exemple fonctionne.</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>Recherche de versions compatibles avec ce QGIS.</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>{} a été supprimé ; redémarrez QGIS.</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} n'existe pas : rien à supprimer.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>Tout est à jour.</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>Rien n'a été installé. Cochez « Télécharger et installer » (CONFIRM=true) pour les mettre dans {}.</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} paquets de {} Mo sont dans {}.</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>Redémarrez QGIS, qui peut encore utiliser les précédents.</translation>
    </message>
    <message>
      <source>SM2R series</source>
      <translation>Séries SM2R</translation>
    </message>
    <message>
      <source>Save data</source>
      <translation>Enregistrer les données</translation>
    </message>
    <message>
      <source>Save picture</source>
      <translation>Enregistrer l'image</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Pointer</translation>
    </message>
    <message>
      <source>Click a pixel or a station; keep the button down to move</source>
      <translation>Cliquez sur un pixel ou une station ; gardez le bouton enfoncé pour vous déplacer</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Épingler</translation>
    </message>
    <message>
      <source>Keep these series while you look at another place</source>
      <translation>Garder ces séries pendant que vous regardez un autre lieu</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>Effacer</translation>
    </message>
    <message>
      <source>Forget the series that are kept</source>
      <translation>Oublier les séries gardées</translation>
    </message>
    <message>
      <source>All times</source>
      <translation>Toutes les dates</translation>
    </message>
    <message>
      <source>Show the whole record</source>
      <translation>Afficher toute la série</translation>
    </message>
    <message>
      <source>Save data…</source>
      <translation>Enregistrer les données…</translation>
    </message>
    <message>
      <source>Save the series as CSV</source>
      <translation>Enregistrer les séries en CSV</translation>
    </message>
    <message>
      <source>Save picture…</source>
      <translation>Enregistrer l'image…</translation>
    </message>
    <message>
      <source>Save the picture as PNG</source>
      <translation>Enregistrer l'image en PNG</translation>
    </message>
    <message>
      <source>No cube with time has a pixel there.</source>
      <translation>Aucun cube avec dimension temporelle n'a de pixel à cet endroit.</translation>
    </message>
    <message>
      <source>Click a pixel or a station on the map</source>
      <translation>Cliquez sur un pixel ou une station de la carte</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>Exporter la chaîne de traitement</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>Enregistre une copie modifiable et l'ouvre dans le concepteur de modèles</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>Ce dossier appartient à l'extension. Choisissez-en un autre.</translation>
    </message>
    <message>
      <source>Scheduler of a cluster (tcp://host:8786); empty: this machine computes</source>
      <translation>Ordonnanceur d'un cluster (tcp://host:8786) ; vide : cette machine calcule</translation>
    </message>
    <message>
      <source>Click the map and see the series of all cubes and stations there</source>
      <translation>Cliquez sur la carte pour voir les séries de tous les cubes et stations à cet endroit</translation>
    </message>
  </context>
</TS>
