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
      <source>Cubes</source>
      <translation>Cubes</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Bassins versants</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Champ du bassin versant</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Part minimale de la surface avec des valeurs</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Ajouter la part de surface renseignée</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Pluviomètres</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Pluie des pluviomètres</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Champ de la station</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Champ temporel</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Champ de la pluie</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>En cas de valeurs manquantes</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Ordonnanceur d'un cluster</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Séries</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Rapport</translation>
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
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights found at stations.</source>
      <translation>Combine plusieurs estimations de l'humidité du sol en une seule, avec son incertitude, selon des poids déterminés aux stations.</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Membres</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Stations</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Observations</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Pondération par</translation>
    </message>
    <message>
      <source>Weights made before</source>
      <translation>Poids déjà calculés</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Écarts-types</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Correction du biais</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Part des stations mises de côté</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Graine</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Quantiles</translation>
    </message>
    <message>
      <source>Places that tell the level</source>
      <translation>Lieux qui donnent le niveau</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Humidité du sol de ces lieux</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Champ de l'humidité du sol</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Début de l'ajustement</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Fin de l'ajustement</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Bassin versant</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Humidité du sol combinée</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Dispersion</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Quantile inférieur</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Quantile supérieur</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Poids</translation>
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
      <source>Finds, in each pixel, the parameters by which soil moisture tells the rain of a reference product.</source>
      <translation>Détermine, pour chaque pixel, les paramètres par lesquels l'humidité du sol restitue la pluie d'un produit de référence.</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Humidité du sol</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Pluie de référence</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Début</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Évaporation potentielle</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Règle du pas de temps</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Zone morte</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Fonction objectif</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Longueur d'une fenêtre (heures)</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Heure de l'observation</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Horodatage de la pluie</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Plus longue lacune à combler (jours)</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Bruine</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Facteurs mensuels</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Température</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Neige</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Seuil de neige (°C)</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normalisation</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosité</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Teneur en eau résiduelle</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Jeux de paramètres</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Classes</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Bornes de Z, capacité en eau du sol (mm)</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Bornes de a, drainage (mm d-1)</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Bornes de b, exposant du drainage</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Bornes de T, temps du filtre (d)</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Bornes de c, exposant du filtre</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Bornes de K, part de l'évaporation</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Masque</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Paramètres</translation>
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
      <source>Finds, for each station, the parameters by which its soil moisture tells the rain that was observed.</source>
      <translation>Détermine, pour chaque station, les paramètres par lesquels son humidité du sol restitue la pluie observée.</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Humidité du sol des stations</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Pluie des stations</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Champ de la pluie</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Champ de l'évaporation</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Champ de la température</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Champ de la classe</translation>
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
      <source>Says whether everything that SM2R needs is there and works, and how to get what is missing.</source>
      <translation>Indique si tout ce dont SM2R a besoin est présent et fonctionne, et comment obtenir ce qui manque.</translation>
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
      <source>Product</source>
      <translation>Produit</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Référence</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Pas de temps</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Pluie d'un pas de temps humide (mm)</translation>
    </message>
    <message>
      <source>Least common values</source>
      <translation>Nombre minimal de valeurs communes</translation>
    </message>
    <message>
      <source>Least coverage</source>
      <translation>Couverture minimale</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Accord</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Scores sur les pixels</translation>
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
      <source>Rainfall</source>
      <translation>Pluie</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Méthode</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A de la loi de puissance</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B de la loi de puissance</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Part minimale des pas de temps d'un mois</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Pluie corrigée</translation>
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
      <source>Makes a simulated mountain basin with products, stations and a ready project, to try everything on.</source>
      <translation>Crée un bassin versant de montagne simulé, avec produits, stations et projet prêt à l'emploi, pour tout essayer.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Premier jour</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Dernier jour</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Résolution de la vérité (degrés)</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Charger les couches principales dans le projet</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Dossier</translation>
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
      <source>Makes one soil moisture of several products by trained models, and says where these leave what they saw.</source>
      <translation>Produit une seule humidité du sol à partir de plusieurs produits par des modèles entraînés, et indique où ceux-ci sortent de leur domaine d'apprentissage.</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Prédicteurs</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Rasters statiques</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Modèles fournis</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Nom du produit</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Processeur</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Humidité du sol fusionnée</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Applicabilité</translation>
    </message>
    <message>
      <source>Values given</source>
      <translation>Valeurs fournies</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Importer un produit</translation>
    </message>
    <message>
      <source>Makes one daily cube of the files of a satellite or reanalysis product, as they were downloaded.</source>
      <translation>Crée un seul cube journalier à partir des fichiers d'un produit satellite ou de réanalyse, tels que téléchargés.</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Dossier de fichiers, ou chemin d'une archive zip</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualité</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Emprise</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Passage du satellite</translation>
    </message>
    <message>
      <source>Begin of days</source>
      <translation>Début du jour</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Taille de cellule (degrés)</translation>
    </message>
    <message>
      <source>Least share of a day</source>
      <translation>Part minimale d'un jour</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Fichiers endommagés</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Noms des fichiers</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Nom du produit</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable dans les fichiers</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Unités dans les fichiers</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Profondeur de la couche (mm)</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Date dans les noms de fichiers</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Signification des horodatages</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Valeur manquante</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Règles de qualité</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>Ajouter à la sortie</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Cube</translation>
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
      <source>Makes a station layer and a table of observations of ISMN downloads, text tables, spreadsheets or layers.</source>
      <translation>Crée une couche de stations et une table d'observations à partir de téléchargements ISMN, de tables texte, de feuilles de calcul ou de couches.</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>Téléchargement ISMN ou table d'observations</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Profondeur de (m)</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Profondeur à (m)</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Indicateurs de qualité</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Profondeurs</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Horodatage de la pluie</translation>
    </message>
    <message>
      <source>What cannot be read</source>
      <translation>Ce qui ne peut pas être lu</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Heure de la valeur</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Table : colonne de la station</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Table : colonne du temps</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Table : colonne de la valeur</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Table : colonne de l'indicateur</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Table : format du temps</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Table : séparateur</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Table : disposition</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Table : unités</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Table : fuseau horaire</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Table : heures d'avance sur UTC</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Table : coordonnées des stations</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Table : colonne de la station des coordonnées</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Table : SCR des coordonnées</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Stations et observations (NetCDF)</translation>
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
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not bring.</source>
      <translation>Installe, met à jour ou supprime les paquets Python dont SM2R a besoin et que QGIS ne fournit pas.</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Télécharger et installer</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Paquets facultatifs</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Supprimer ce qui a été installé</translation>
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
      <source>Fallback rain</source>
      <translation>Pluie de substitution</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Dispersion de l'humidité du sol</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Probabilités des bornes</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motifs</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Borne inférieure</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Borne supérieure</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Probabilité de pluie</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Indicateur de qualité</translation>
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
      <source>Weather of stations</source>
      <translation>Météo des stations</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Champ de la pluie de substitution</translation>
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
      <source>Estimates the water that fields get beside rain, from rain that SM2RAIN made of soil moisture.</source>
      <translation>Estime l'eau que reçoivent les champs en plus de la pluie, à partir de la pluie que SM2RAIN a tirée de l'humidité du sol.</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Pluie à partir de l'humidité du sol</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Champs ou bassins</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Champ des noms</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Terres non irriguées</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confiance</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Eau par période</translation>
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
      <source>Products</source>
      <translation>Produits</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Poids d’une exécution antérieure</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modèle d’une exécution antérieure</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Seuil de pluie</translation>
    </message>
    <message>
      <source>Days around</source>
      <translation>Jours voisins</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Ensemble</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Distance maximale à un pluviomètre (km)</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Pluie fusionnée</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Parts</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modèle</translation>
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
      <source>Period</source>
      <translation>Période</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Jours d'une période</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Statistique</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Cartes des périodes</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Mise en page</translation>
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
      <source>Brings a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Ramène un cube, ou un raster statique, à une autre grille et à des pas de temps journaliers ou mensuels.</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Cube ou raster statique</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Grille de ce raster</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Résolution</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Système de coordonnées de référence</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Statistique des jours et des mois</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Sur la nouvelle grille</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Échantillonner des cubes aux stations</translation>
    </message>
    <message>
      <source>Reads satellite and model products where the stations stand, into one table with a column a product.</source>
      <translation>Lit les produits satellite et de modèle à l'emplacement des stations, dans une table avec une colonne par produit.</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>Mesures</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Champ temporel des mesures</translation>
    </message>
    <message>
      <source>Fields of measurements</source>
      <translation>Champs des mesures</translation>
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
      <source>Layers</source>
      <translation>Couches</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Rapports</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Noms des couches</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Dossier des résultats</translation>
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
      <source>Makes a cube of a raster whose bands are time steps but do not say so.</source>
      <translation>Crée un cube à partir d'un raster dont les bandes sont des pas de temps sans que cela y soit indiqué.</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Raster avec une bande par pas de temps</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Début de la première bande</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Unités</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Valeurs manquantes</translation>
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
      <source>Class field of polygons</source>
      <translation>Champ de la classe des polygones</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Noms des classes</translation>
    </message>
    <message>
      <source>Least share of area with values</source>
      <translation>Part minimale de surface renseignée</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Cartes</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Mois et saisons</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Régression par classe</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pas de temps</translation>
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
      <source>Trains a model at stations that makes one soil moisture of several products, and evaluates it.</source>
      <translation>Entraîne à des stations un modèle qui tire une humidité du sol de plusieurs produits, et l'évalue.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Fenêtre (pas de temps)</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Partie de test</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Paramètres d'entraînement</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Produits requis</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Jour de l'année comme prédicteur</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Comparer avec toute la série</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Pour des lieux loin des stations</translation>
    </message>
    <message>
      <source>Share of predictors taken away</source>
      <translation>Part des prédicteurs retirée</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Groupes de stations</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Nombre maximal d'époques</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Entraîner à nouveau sur toutes les données</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
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
      <source>Triple collocation</source>
      <translation>Triple collocation</translation>
    </message>
    <message>
      <source>Finds the errors of three independent products, pixel by pixel, without any ground truth.</source>
      <translation>Détermine les erreurs de trois produits indépendants, pixel par pixel, sans vérité terrain.</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Produit X</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Produit Y</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Produit Z</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Là où une variance d'erreur est négative</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Échantillons bootstrap</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalies</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Significativité des corrélations</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Seuil humide (mm)</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Niveau des intervalles</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Longueur des blocs (jours)</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Erreurs</translation>
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
      <source>Rank and map by</source>
      <translation>Classer et cartographier selon</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Champ de la valeur</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Fenêtre temporelle (heures)</translation>
    </message>
    <message>
      <source>Confidence of intervals</source>
      <translation>Niveau de confiance des intervalles</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Seulement les paires communes à tous les produits</translation>
    </message>
    <message>
      <source>Least number of pairs</source>
      <translation>Nombre minimal de paires</translation>
    </message>
    <message>
      <source>Resamples</source>
      <translation>Rééchantillonnages</translation>
    </message>
    <message>
      <source>Length of blocks (days)</source>
      <translation>Longueur des blocs (jours)</translation>
    </message>
    <message>
      <source>Stations that products were made with</source>
      <translation>Stations ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>Start of what products were made with</source>
      <translation>Début des données ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>End of what products were made with</source>
      <translation>Fin des données ayant servi à élaborer les produits</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Début des jours laissés de côté</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Fin des jours laissés de côté</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Scores aux stations</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Scores</translation>
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
      <source>Fixed settings of the paper</source>
      <translation>Réglages fixes de l'article</translation>
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
      <source>Signal-to-noise ratio of X (dB)</source>
      <translation>Rapport signal sur bruit de X (dB)</translation>
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
      <source>Share of the first product</source>
      <translation>Part du premier produit</translation>
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
  </context>
</TS>
