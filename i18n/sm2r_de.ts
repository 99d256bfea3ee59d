<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>Vorbereiten</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>Zeitreihen über Einzugsgebiete</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>Mittelt Produkte über Einzugsgebiete oder beliebige Polygone, für jeden Zeitschritt.</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>Datenwürfel</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Einzugsgebiete</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Feld des Einzugsgebiets</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Mindestanteil der Fläche mit Werten</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Flächenanteil mit Werten hinzufügen</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Regenmesser</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Regen der Regenmesser</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Stationsfeld</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Zeitfeld</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Regenfeld</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>Wenn etwas fehlt</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Scheduler eines Clusters</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Zeitreihen</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>Fusionieren</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>Zusammenführen durch Bayessche Modellmittelung</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights found at stations.</source>
      <translation>Führt mehrere Schätzungen der Bodenfeuchte zu einer zusammen, mit ihrer Unsicherheit, durch an Stationen bestimmte Gewichte.</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Mitglieder</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Stationen</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Beobachtungen</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Gewichte durch</translation>
    </message>
    <message>
      <source>Weights made before</source>
      <translation>Früher bestimmte Gewichte</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Standardabweichungen</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Bias-Bereinigung</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Anteil zurückgehaltener Stationen</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startwert des Zufalls</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Quantile</translation>
    </message>
    <message>
      <source>Places that tell the level</source>
      <translation>Orte mit bekanntem Niveau</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Bodenfeuchte dieser Orte</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Feld der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Beginn der Anpassung</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Ende der Anpassung</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Einzugsgebiet</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Zusammengeführte Bodenfeuchte</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Streuung</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Unteres Quantil</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Oberes Quantil</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Gewichte</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>R an Stationen</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>RMSE an Stationen (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>Beobachtungen im 90-%-Intervall (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>Regen</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>SM2RAIN kalibrieren</translation>
    </message>
    <message>
      <source>Finds, in each pixel, the parameters by which soil moisture tells the rain of a reference product.</source>
      <translation>Findet für jedes Pixel die Parameter, mit denen die Bodenfeuchte den Regen eines Referenzprodukts angibt.</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Bodenfeuchte</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Referenzregen</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Beginn</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Potenzielle Verdunstung</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Schrittregel</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Totzone</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Zielfunktion</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Länge eines Fensters (Stunden)</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Stunde der Beobachtung</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Zeitstempel des Regens</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Längste zu überbrückende Lücke (Tage)</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Nieselregen</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Monatsfaktoren</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Schnee</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Schneeschwelle (°C)</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normierung</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosität</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Restwassergehalt</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Parametersätze</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Grenzen von Z, Wasserkapazität des Bodens (mm)</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Grenzen von a, Drainage (mm d-1)</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Grenzen von b, Drainageexponent</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Grenzen von T, Filterzeit (d)</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Grenzen von c, Filterexponent</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Grenzen von K, Anteil der Verdunstung</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Maske</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parameter</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>Kalibrierte Pixel</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>Median von R</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>Median des RMSE (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>SM2RAIN an Stationen kalibrieren</translation>
    </message>
    <message>
      <source>Finds, for each station, the parameters by which its soil moisture tells the rain that was observed.</source>
      <translation>Findet für jede Station die Parameter, mit denen ihre Bodenfeuchte den beobachteten Regen angibt.</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Bodenfeuchte der Stationen</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Regen der Stationen</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Regenfeld</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Verdunstungsfeld</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Temperaturfeld</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Klassenfeld</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>Kalibrierte Stationen</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>Umgebung prüfen</translation>
    </message>
    <message>
      <source>Says whether everything that SM2R needs is there and works, and how to get what is missing.</source>
      <translation>Sagt, ob alles da ist und funktioniert, was SM2R braucht, und wie man Fehlendes bekommt.</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>Alles ist da und funktioniert</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>Beurteilen</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>Zwei Datenwürfel vergleichen</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>Kartiert Pixel für Pixel, wie gut ein Datenwürfel mit einem anderen übereinstimmt, etwa Regen mit einer Reanalyse.</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Produkt</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referenz</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Zeitschritt</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Regen eines nassen Schritts (mm)</translation>
    </message>
    <message>
      <source>Least common values</source>
      <translation>Mindestzahl gemeinsamer Werte</translation>
    </message>
    <message>
      <source>Least coverage</source>
      <translation>Mindestabdeckung</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Übereinstimmung</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Gütemaße über die Pixel</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>Pixel mit Gütemaßen</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>Median von r der Pixel</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>Median von bias der Pixel</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>Median von rmse der Pixel</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>Median von kge_2009 der Pixel</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>Regen mit Messstationen korrigieren</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>Entfernt den Bias eines Regenprodukts durch eine Beziehung für das ganze Gebiet, an Messstationen angepasst oder vorgegeben.</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>Regen</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Methode</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A des Potenzgesetzes</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B des Potenzgesetzes</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Mindestanteil der Zeitschritte eines Monats</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Korrigierter Regen</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A (bei linearer Skalierung der Faktor des Jahres)</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>Beispielgebiet erzeugen</translation>
    </message>
    <message>
      <source>Makes a simulated mountain basin with products, stations and a ready project, to try everything on.</source>
      <translation>Erzeugt ein simuliertes Gebirgseinzugsgebiet mit Produkten, Stationen und fertigem Projekt, um alles auszuprobieren.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Erster Tag</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Letzter Tag</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Auflösung der Wahrheit (Grad)</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Wichtigste Layer ins Projekt laden</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>Bodenfeuchtestationen</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>Regenmesser</translation>
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
      <translation>Wahre Bodenfeuchte</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>Wahrer Regen</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Sand</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Ton</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Landbedeckung</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>Boden</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Projekt</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>Bodenfeuchte fusionieren</translation>
    </message>
    <message>
      <source>Makes one soil moisture of several products by trained models, and says where these leave what they saw.</source>
      <translation>Macht mit trainierten Modellen eine Bodenfeuchte aus mehreren Produkten und sagt, wo diese verlassen, was sie gesehen haben.</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Prädiktoren</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Statische Raster</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Mitgelieferte Modelle</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Produktname</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Fusionierte Bodenfeuchte</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Anwendbarkeit</translation>
    </message>
    <message>
      <source>Values given</source>
      <translation>Gegebene Werte</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Produkt importieren</translation>
    </message>
    <message>
      <source>Makes one daily cube of the files of a satellite or reanalysis product, as they were downloaded.</source>
      <translation>Macht einen täglichen Datenwürfel aus den heruntergeladenen Dateien eines Satelliten- oder Reanalyseprodukts.</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Ordner mit Dateien oder Pfad eines Zip-Archivs</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Ausdehnung</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Überflug</translation>
    </message>
    <message>
      <source>Begin of days</source>
      <translation>Tagesbeginn</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Zellgröße (Grad)</translation>
    </message>
    <message>
      <source>Least share of a day</source>
      <translation>Mindestanteil eines Tages</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Beschädigte Dateien</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Namen der Dateien</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Name des Produkts</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable in den Dateien</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Einheit in den Dateien</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Tiefe der Schicht (mm)</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Datum in Dateinamen</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Bedeutung der Zeitstempel</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Fehlwert</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Qualitätsregeln</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>An die Ausgabe anhängen</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Datenwürfel</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>Zeitschritte</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>Stationen importieren</translation>
    </message>
    <message>
      <source>Makes a station layer and a table of observations of ISMN downloads, text tables, spreadsheets or layers.</source>
      <translation>Macht aus ISMN-Downloads, Texttabellen, Tabellenblättern oder Layern einen Stationslayer und eine Tabelle der Beobachtungen.</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>ISMN-Download oder Tabelle der Beobachtungen</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Tiefe von (m)</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Tiefe bis (m)</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Qualitätskennungen</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Tiefen</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Zeitstempel des Regens</translation>
    </message>
    <message>
      <source>What cannot be read</source>
      <translation>Was nicht gelesen werden kann</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Stunde des Werts</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Tabelle: Stationsspalte</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Tabelle: Zeitspalte</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Tabelle: Wertspalte</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Tabelle: Kennungsspalte</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Tabelle: Zeitformat</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Tabelle: Trennzeichen</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Tabelle: Aufbau</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Tabelle: Einheit</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Tabelle: Zeitzone</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Tabelle: Stunden vor UTC</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Tabelle: Koordinaten der Stationen</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Tabelle: Stationsspalte der Koordinaten</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Tabelle: KBS der Koordinaten</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Stationen und Beobachtungen (NetCDF)</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>Gelesene Stationen</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>Python-Pakete installieren</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not bring.</source>
      <translation>Installiert, aktualisiert oder entfernt die Python-Pakete, die SM2R braucht und QGIS nicht mitbringt.</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Herunterladen und installieren</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Optionale Pakete</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Installiertes entfernen</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>Bodenfeuchte invertieren</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>Macht aus einem Datenwürfel der Bodenfeuchte Regen, mit den Parametern einer früheren Kalibrierung.</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>Ersatzregen</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Streuung der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Wahrscheinlichkeiten der Grenzen</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Gründe</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Untere Grenze</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Obere Grenze</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Regenwahrscheinlichkeit</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Qualitätskennzahl</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>Bodenfeuchte an Stationen invertieren</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>Macht aus der Bodenfeuchte von Stationen Regen, mit den Parametern einer früheren Kalibrierung.</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>Wetter der Stationen</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Feld des Ersatzregens</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>Regenwerte</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>Bewässerung</translation>
    </message>
    <message>
      <source>Estimates the water that fields get beside rain, from rain that SM2RAIN made of soil moisture.</source>
      <translation>Schätzt das Wasser, das Felder neben dem Regen bekommen, aus dem Regen, den SM2RAIN aus Bodenfeuchte berechnet hat.</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Regen aus Bodenfeuchte</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Felder oder Einzugsgebiete</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Feld mit den Namen</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Land ohne Bewässerung</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Vertrauen</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Wasser nach Zeitraum</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>Bewässerte Felder</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>Mittlere Schwelle einer Jahreszeit (Median, mm)</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>Regen zusammenführen</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>Führt Regen aus Satelliten, Reanalysen und Bodenfeuchte mit Regenmessern zu einem Tagesprodukt zusammen.</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Produkte</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Gewichte eines früheren Laufs</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modell eines früheren Laufs</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Nassschwelle</translation>
    </message>
    <message>
      <source>Days around</source>
      <translation>Tage davor und danach</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Ensemble</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Größte Entfernung zu einem Regenmesser (km)</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Zusammengeführter Regen</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Anteile</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>R an den Regenmessern</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>RMSE an den Regenmessern (mm)</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>Monatskarten</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>Erstellt Monats- oder Jahreskarten eines Würfels, auf einer Seite und als Drucklayout.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Zeitraum</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Tage eines Zeitraums</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Statistik</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Karten der Zeiträume</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Drucklayout</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Zeiträume</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>Auf anderes Gitter bringen</translation>
    </message>
    <message>
      <source>Brings a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Bringt einen Datenwürfel oder ein statisches Raster auf ein anderes Gitter und auf tägliche oder monatliche Schritte.</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Datenwürfel oder statisches Raster</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Gitter dieses Rasters</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Auflösung</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Koordinatenbezugssystem</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Statistik der Tage und Monate</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Umgegittert</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Datenwürfel an Stationen auslesen</translation>
    </message>
    <message>
      <source>Reads satellite and model products where the stations stand, into one table with a column a product.</source>
      <translation>Liest Satelliten- und Modellprodukte dort aus, wo die Stationen stehen, in eine Tabelle mit einer Spalte je Produkt.</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>Messungen</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Zeitfeld der Messungen</translation>
    </message>
    <message>
      <source>Fields of measurements</source>
      <translation>Felder der Messungen</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>Ausgelesene Stationen</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>Ergebnisse speichern</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>Speichert Layer und Berichte in einem Ordner, mit einem gestalteten Projekt und einer Übersichtsseite.</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Layer</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Berichte</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Namen der Layer</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>Zeit setzen</translation>
    </message>
    <message>
      <source>Makes a cube of a raster whose bands are time steps but do not say so.</source>
      <translation>Macht einen Datenwürfel aus einem Raster, dessen Bänder Zeitschritte sind, es aber nicht sagen.</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Raster mit einem Band je Zeitschritt</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Beginn des ersten Bandes</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Einheit</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Fehlwerte</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>Bodenfeuchtestatistik</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>Beschreibt, wie sich die Bodenfeuchte in Raum und Zeit ändert: Monate, Jahreszeiten, Karten und Veränderlichkeit nach Klassen.</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>Klassenfeld der Polygone</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Namen der Klassen</translation>
    </message>
    <message>
      <source>Least share of area with values</source>
      <translation>Mindestanteil der Fläche mit Werten</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Karten</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Monate und Jahreszeiten</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Regression nach Klassen</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>Schritte, die zählen</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Mittel</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Standardabweichung</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>Bodenfeuchtefusion trainieren</translation>
    </message>
    <message>
      <source>Trains a model at stations that makes one soil moisture of several products, and evaluates it.</source>
      <translation>Trainiert an Stationen ein Modell, das aus mehreren Produkten eine Bodenfeuchte macht, und bewertet es.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Fenster (Schritte)</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Testteil</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Benötigte Produkte</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Tag des Jahres als Prädiktor</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Mit der ganzen Reihe vergleichen</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Für Orte fern der Stationen</translation>
    </message>
    <message>
      <source>Share of predictors taken away</source>
      <translation>Anteil weggenommener Prädiktoren</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Gruppen von Stationen</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Höchstzahl der Epochen</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Noch einmal mit allen Daten trainieren</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>R am Testteil</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>RMSE (m³ m⁻³) am Testteil</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>Bias (m³ m⁻³) am Testteil</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>Triple-Kollokation</translation>
    </message>
    <message>
      <source>Finds the errors of three independent products, pixel by pixel, without any ground truth.</source>
      <translation>Findet die Fehler dreier unabhängiger Produkte, Pixel für Pixel, ohne jede Bodenwahrheit.</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Produkt X</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Produkt Y</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Produkt Z</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Wo eine Fehlervarianz negativ ist</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalien</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Signifikanz der Korrelationen</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Nassschwelle (mm)</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Niveau der Intervalle</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Blocklänge (Tage)</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>Gelöste Pixel</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>SNR von X über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>SNR von Y über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>SNR von Z über alle Pixel (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>An Stationen validieren</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>Bewertet Produkte an Stationen, ordnet sie und gibt Vertrauensbereiche an.</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>Rang und Karte nach</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Wertfeld</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Zeitfenster (Stunden)</translation>
    </message>
    <message>
      <source>Confidence of intervals</source>
      <translation>Konfidenz der Intervalle</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Nur Paare, die alle Produkte haben</translation>
    </message>
    <message>
      <source>Least number of pairs</source>
      <translation>Mindestzahl der Paare</translation>
    </message>
    <message>
      <source>Resamples</source>
      <translation>Bootstrap-Stichproben</translation>
    </message>
    <message>
      <source>Length of blocks (days)</source>
      <translation>Länge der Blöcke (Tage)</translation>
    </message>
    <message>
      <source>Stations that products were made with</source>
      <translation>Stationen, mit denen Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>Start of what products were made with</source>
      <translation>Beginn dessen, womit Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>End of what products were made with</source>
      <translation>Ende dessen, womit Produkte gemacht wurden</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Beginn der ausgelassenen Tage</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Ende der ausgelassenen Tage</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Gütemaße an Stationen</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Gütemaße</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>Bestes Produkt</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>Arbeitsabläufe</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>Bodenfeuchte fusionieren und zusammenführen</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>SMOS-Bodenfeuchte</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>SMAP-Bodenfeuchte</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>ASCAT-Bodenfeuchte</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>Weitere statische Raster</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Gitter</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>Bodenfeuchte durch CNN</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>Bodenfeuchte durch LSTM</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>Bodenfeuchte durch Random Forest</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>Bericht der Zusammenführung</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>Gewichte der Modelle</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>Modell CNN</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>Bericht des CNN</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>Modell LSTM</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>Bericht des LSTM</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>Modell Random Forest</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>Bericht des Random Forest</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>Bericht der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>Gütemaße der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>Gütemaße der Bodenfeuchte an Stationen</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>Regenprodukt</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>Zweites Regenprodukt</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>Drittes Regenprodukt</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>Zusammengeführter Regen</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>Bericht über den zusammengeführten Regen</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>Gewichte der Produkte</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>Zusammengeführte Reihen über das Einzugsgebiet</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>Bericht über die zusammengeführten Reihen</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>Regen aus Bodenfeuchte</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>Regenprodukte zum Vergleich</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>Beginn der Kalibrierung</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>Ende der Kalibrierung</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>Parameter von SM2RAIN für</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>Kalibrieren nach</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>Bericht der Kalibrierung</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>SM2RAIN-Parameter</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>Bericht der Korrektur</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>Bericht der Inversion</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>Bericht der Reihen</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>Reihen über das Einzugsgebiet</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>Bericht der invertierten Tage</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>Güte an invertierten Tagen</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>Bericht des Regens</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>Gütemaße des Regens</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>Gütemaße des Regens an Regenmessern</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>Die ganze Kette</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>Fehler des Regens</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>Bericht der Triple-Kollokation</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>Tabelle der Fehler</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>Monatliche Bodenfeuchte</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>Bericht der Statistik</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>Statistik der Bodenfeuchte</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>Veränderlichkeit nach Klassen</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>Werte unverändert</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>Ohne den Jahresgang</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>Lineare Regression auf die Beobachtungen</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>Keine, Mitglieder unverändert</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>Schwachen Regen wie berechnet behalten</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>Schwachen Regen auf null setzen</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn und onnx, zum Trainieren von Bäumen</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch, zum Trainieren von Netzen</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>Datenwürfel als Zarr-Ordner</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>Rechnen auf einem dask-Cluster</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>ASCAT-Dateien in BUFR</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>Nur gute Werte</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Alle Werte</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>An den Dateien erkennen</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>Internationales Bodenfeuchte-Netz (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>Mit einem Fehler abbrechen</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Diesen Schritt überspringen</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>Der flachste Sensor</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>Das Mittel aller Tiefen</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>An den Spalten erkennen</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>Ein Wert je Zeile</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>Eine Spalte je Station</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>Boosting von Bäumen</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>Faltungsnetz</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>extrem zufällige Bäume</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>Langes Kurzzeitgedächtnis</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>Langes Kurzzeitgedächtnis in einem Durchgang</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>Zufallswald</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>zeitliches Faltungsnetz</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>Flächenmittel</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>Bilineare Interpolation</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>Nächstes Pixel</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>Kriging von Regenmessern und Produkten</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>Bias-Modell, auch für Tage ohne Regenmesser</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>Kleinste Quadrate</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>Mittel, gleiche Gewichte</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>Bayessche Modellmittelung (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>Gewichte nach inverser Fehlervarianz</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>Gewichte nach inversem Fehler</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>Die Gleichung des Artikels wie gedruckt</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>Potenzgesetz der Monatssummen</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>Lineare Skalierung nach Kalendermonat</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>Quantilabbildung</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>Additive Fehler</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>Multiplikative Fehler</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>Kein Wert</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>Fehler null</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>Ihr Betrag</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>Keine, Bodenfeuchte unverändert</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>Zwischen kleinstem und größtem Wert</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>Zwischen Restwassergehalt und Porosität</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>Mittlerer quadratischer Fehler (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>Kling-Gupta-Effizienz (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>Datei überspringen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>Mittel aller</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Morgen</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Abend</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Monate</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Jahre</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>Anzahl der Tage unten</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>Ein Satz je Pixel</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>Ein Satz für das ganze Gebiet</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>Ein Satz je Klasse</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>Je Pixel, sonst der Satz des nächsten Pixels</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>In den erweiterten Parametern beschrieben</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU, falls vorhanden</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>Nur CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>Empfohlene Werte</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>Beginn des Intervalls</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>Ende des Intervalls</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>Wie kalibriert</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>Wie beim Format üblich</translation>
    </message>
    <message>
      <source>Fixed settings of the paper</source>
      <translation>Feste Einstellungen des Artikels</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>Suche wie im Artikel</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>Zufällige Tage</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>Ganze Stationen</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>Ende der Zeitreihe</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>Wie Dateien oder Produkt angeben</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>Mitte des Intervalls</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>Seit 00 UTC summiert</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>Summe von Regen und Verdunstung, sonst Mittel</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>Die ganze Wasserbilanz</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>Nur Schritte, in denen der Boden feuchter wird</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>Wie in der Eingabe</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>Wie in den Daten</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>Tage und Monate</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>An den Werten erkennen</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>Anteil von 0 bis 1</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Prozent</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Sättigung</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>Verdunstung</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>Lufttemperatur</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>Bodentemperatur</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>Oberflächentemperatur</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>Schneehöhe</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>Schneewasseräquivalent</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>Saugspannung</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>Die Hauptvariable des Produkts</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Andere</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>Eine für alle Mitglieder</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>Eine je Mitglied</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>Kein Filter</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>Filter mit fester Zeit</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>Filter, der in nassem Boden kürzer ist</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>Ein Satz je Station</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>Korrelation (R)</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} Zeiträume, {} bis {}.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Ergebnisse</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tabellen</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>Kein Ordner angegeben: es wird nichts gespeichert.</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} Layer und {} Berichte liegen in {}.</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>Mittel: {}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of X (dB)</source>
      <translation>Signal-Rausch-Verhältnis von X (dB)</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>Die auszulassenden Tage umfassen alle Beobachtungen: keine wird ausgelassen.</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>{} von {} Beobachtungen werden ausgelassen.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>Der Speicher reicht für diesen Lauf nicht. Nehmen Sie eine kleinere Ausdehnung oder weniger Layer auf einmal.</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>Gerechnet wird auf {}.</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} ist ein anderer Rechner, der ohne Verschlüsselung erreicht wird: Wer im Netz ist, kann lesen, was gesendet wird, und die Worker Programme ausführen lassen. Schützen Sie den Scheduler mit TLS (tls://).</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>Der Datenträger des Benutzerprofils oder der temporären Dateien ist voll ({}). Schaffen Sie Platz.</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>Gelände, Wetter, Boden und Sensoren werden simuliert.</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>Öffnen Sie das Projekt im Ordner, oder wenden Sie Die ganze Kette auf die dort genannten Layer an.</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>Der Zeitraum endet, bevor SMAP beginnt (2015-04-01): SMAP gibt es nicht.</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>Beispielgebiet</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>Beispielgebiet (simuliert)</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>Die Dateien werden gesichtet.</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>Korrelation mit dem Niederschlag der Kalibrierung (R)</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>Die Tabellen werden gelesen.</translation>
    </message>
    <message>
      <source>Share of the first product</source>
      <translation>Anteil des ersten Produkts</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>Alles, was SM2R braucht, ist da, und das Beispieleinzugsgebiet läuft.</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>Suche nach Versionen, die zu diesem QGIS passen.</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>{} wurde entfernt; starten Sie QGIS neu.</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} ist nicht da: nichts zu entfernen.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>Alles ist auf dem neuesten Stand.</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>Nichts wurde installiert. Haken Sie „Herunterladen und installieren“ (CONFIRM=true) an, um diese in {} abzulegen.</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} Pakete mit {} MB liegen in {}.</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>Starten Sie QGIS neu, das noch die vorigen verwenden kann.</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>Arbeitsablauf exportieren</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>Speichert eine Kopie, die Sie ändern können, und öffnet sie im Modelldesigner</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>Dieser Ordner gehört dem Plugin. Wählen Sie einen anderen.</translation>
    </message>
  </context>
</TS>
