<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>Preparar</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>Series por cuencas</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>Promedia productos sobre cuencas, o cualquier polígono, en cada paso de tiempo.</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>Cubos</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>Cuencas</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>Campo de cuenca</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>Proporción mínima de la superficie con valores</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>Añadir la fracción del área con valores</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>Pluviómetros</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>Lluvia de los pluviómetros</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>Campo de estación</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>Campo de tiempo</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>Campo de precipitación</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>Si falta algo</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>Planificador de un clúster</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>Series</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Informe</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>Fusionar</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>Combinar por promedio bayesiano de modelos</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights found at stations.</source>
      <translation>Combina varias estimaciones de la humedad del suelo en una sola, con su incertidumbre, mediante pesos obtenidos en estaciones.</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>Miembros</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>Estaciones</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>Observaciones</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>Pesos según</translation>
    </message>
    <message>
      <source>Weights made before</source>
      <translation>Pesos calculados previamente</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>Desviaciones estándar</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>Corrección del sesgo</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>Fracción de estaciones reservadas</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>Cuantiles</translation>
    </message>
    <message>
      <source>Places that tell the level</source>
      <translation>Lugares que dan el nivel</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>Humedad del suelo de estos lugares</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>Campo de humedad del suelo</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>Inicio del ajuste</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>Fin del ajuste</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>Cuenca</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>Humedad del suelo combinada</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>Dispersión</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>Cuantil inferior</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>Cuantil superior</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>Pesos</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>R en las estaciones</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>RMSE en las estaciones (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>Observaciones dentro del intervalo del 90 % (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>Lluvia</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>Calibrar SM2RAIN</translation>
    </message>
    <message>
      <source>Finds, in each pixel, the parameters by which soil moisture tells the rain of a reference product.</source>
      <translation>Determina, en cada píxel, los parámetros con los que la humedad del suelo reproduce la lluvia de un producto de referencia.</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>Humedad del suelo</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>Lluvia de referencia</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>Variante</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>End</source>
      <translation>Fin</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>Evaporación potencial</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>Regla del paso</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>Zona muerta</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>Función objetivo</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>Longitud de la ventana (horas)</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>Hora de la observación</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>Marca temporal de la lluvia</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>Hueco más largo que se rellena (días)</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>Llovizna</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>Factores mensuales</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>Temperatura</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>Nieve</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>Umbral de nieve (°C)</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>Normalización</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>Porosidad</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>Contenido de agua residual</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>Conjuntos de parámetros</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>Clases</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Límites de Z, capacidad de agua del suelo (mm)</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>Límites de a, drenaje (mm d-1)</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>Límites de b, exponente del drenaje</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>Límites de T, tiempo del filtro (d)</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>Límites de c, exponente del filtro</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>Límites de K, fracción de la evaporación</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>Máscara</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>Parámetros</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>Píxeles calibrados</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>Mediana de R</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>Mediana de RMSE (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>Calibrar SM2RAIN en estaciones</translation>
    </message>
    <message>
      <source>Finds, for each station, the parameters by which its soil moisture tells the rain that was observed.</source>
      <translation>Determina, para cada estación, los parámetros con los que su humedad del suelo reproduce la lluvia observada.</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>Humedad del suelo de las estaciones</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>Lluvia de las estaciones</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>Campo de lluvia</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>Campo de evaporación</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>Campo de temperatura</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>Campo de clase</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>Estaciones calibradas</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>Comprobar el entorno</translation>
    </message>
    <message>
      <source>Says whether everything that SM2R needs is there and works, and how to get what is missing.</source>
      <translation>Indica si todo lo que SM2R necesita está presente y funciona, y cómo obtener lo que falta.</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>Todo está presente y funciona</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>Evaluar</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>Comparar dos cubos</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>Cartografía, píxel a píxel, el grado de concordancia de un cubo con otro, por ejemplo de la precipitación con un reanálisis.</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Producto</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>Referencia</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>Paso de tiempo</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>Lluvia de un paso húmedo (mm)</translation>
    </message>
    <message>
      <source>Least common values</source>
      <translation>Mínimo de valores comunes</translation>
    </message>
    <message>
      <source>Least coverage</source>
      <translation>Cobertura mínima</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>Concordancia</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>Métricas del conjunto de píxeles</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>Píxeles con métricas</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>Mediana de r de los píxeles</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>Mediana del sesgo de los píxeles</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>Mediana de rmse de los píxeles</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>Mediana de kge_2009 de los píxeles</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>Corregir la precipitación con pluviómetros</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>Elimina el sesgo de un producto de precipitación mediante una única relación para toda la zona, ajustada a pluviómetros o dada.</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>Precipitación</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>Método</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>A de la ley de potencia</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>B de la ley de potencia</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>Proporción mínima de los pasos de un mes</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>Precipitación corregida</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A (en el escalado lineal, el factor del año)</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>Crear cuenca de ejemplo</translation>
    </message>
    <message>
      <source>Makes a simulated mountain basin with products, stations and a ready project, to try everything on.</source>
      <translation>Crea una cuenca de montaña simulada con productos, estaciones y un proyecto listo, para probarlo todo.</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>Primer día</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>Último día</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>Resolución de los datos verdaderos (grados)</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>Cargar las capas principales en el proyecto</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>Estaciones de humedad del suelo</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>Pluviómetros</translation>
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
      <translation>Humedad del suelo verdadera</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>Precipitación verdadera</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>Elevación</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>Arena</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>Arcilla</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>Cobertura del suelo</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>Suelo</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>Proyecto</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>Fusionar la humedad del suelo</translation>
    </message>
    <message>
      <source>Makes one soil moisture of several products by trained models, and says where these leave what they saw.</source>
      <translation>Obtiene una única humedad del suelo a partir de varios productos con modelos entrenados, e indica dónde estos se salen de lo visto en el entrenamiento.</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>Predictores</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>Rásteres estáticos</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>Modelos incluidos</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>Nombre del producto</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>Humedad del suelo fusionada</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>Aplicabilidad</translation>
    </message>
    <message>
      <source>Values given</source>
      <translation>Valores obtenidos</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>Importar producto</translation>
    </message>
    <message>
      <source>Makes one daily cube of the files of a satellite or reanalysis product, as they were downloaded.</source>
      <translation>Crea un cubo diario a partir de los archivos de un producto satelital o de reanálisis, tal como se descargaron.</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>Carpeta de archivos o ruta de un archivo zip</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>Variable</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Calidad</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>Extensión</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>Paso del satélite</translation>
    </message>
    <message>
      <source>Begin of days</source>
      <translation>Inicio del día</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>Tamaño de celda (grados)</translation>
    </message>
    <message>
      <source>Least share of a day</source>
      <translation>Fracción mínima de un día</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>Archivos dañados</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>Nombres de los archivos</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>Nombre del producto</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>Variable en los archivos</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>Unidades en los archivos</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>Profundidad de la capa de suelo (mm)</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>Fecha en los nombres de archivo</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>Significado de las marcas temporales</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>Valor ausente</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>Reglas de calidad</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>Añadir a la salida</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>Cubo</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>Pasos de tiempo</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>Importar estaciones</translation>
    </message>
    <message>
      <source>Makes a station layer and a table of observations of ISMN downloads, text tables, spreadsheets or layers.</source>
      <translation>Crea una capa de estaciones y una tabla de observaciones a partir de descargas de ISMN, tablas de texto, hojas de cálculo o capas.</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>Descarga de ISMN o tabla de observaciones</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>Profundidad desde (m)</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>Profundidad hasta (m)</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>Indicadores de calidad</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>Profundidades</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>Marca temporal de la lluvia</translation>
    </message>
    <message>
      <source>What cannot be read</source>
      <translation>Lo que no se puede leer</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>Hora del valor</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>Tabla: columna de estación</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>Tabla: columna de tiempo</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>Tabla: columna de valor</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>Tabla: columna de indicador de calidad</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>Tabla: formato de tiempo</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>Tabla: separador</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>Tabla: disposición</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>Tabla: unidades</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>Tabla: zona horaria</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>Tabla: horas de adelanto respecto a UTC</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>Tabla: coordenadas de las estaciones</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>Tabla: columna de estación de las coordenadas</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>Tabla: SRC de las coordenadas</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>Estaciones y observaciones (NetCDF)</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>Estaciones leídas</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>Instalar paquetes de Python</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not bring.</source>
      <translation>Instala, actualiza o elimina los paquetes de Python que SM2R necesita y que QGIS no incluye.</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>Descargar e instalar</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>Paquetes opcionales</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>Eliminar lo instalado</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>Invertir la humedad del suelo</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>Convierte un cubo de humedad del suelo en lluvia, con los parámetros de una calibración anterior.</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>Lluvia de respaldo</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>Dispersión de la humedad del suelo</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>Probabilidades de los límites</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>Motivos</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>Límite inferior</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>Límite superior</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>Probabilidad de lluvia</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>Indicador de calidad</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>Invertir la humedad del suelo en estaciones</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>Convierte la humedad del suelo de las estaciones en lluvia, con los parámetros de una calibración anterior.</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>Meteorología de las estaciones</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>Campo de lluvia de respaldo</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>Valores de lluvia</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>Riego</translation>
    </message>
    <message>
      <source>Estimates the water that fields get beside rain, from rain that SM2RAIN made of soil moisture.</source>
      <translation>Estima el agua que reciben los campos además de la lluvia, a partir de la lluvia que SM2RAIN obtuvo de la humedad del suelo.</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>Lluvia a partir de la humedad del suelo</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>Campos o cuencas</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>Campo de nombres</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>Tierra sin riego</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>Confianza</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>Agua por período</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>Campos regados</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>Mediana del umbral de una estación (mm)</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>Combinar lluvia</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>Combina la lluvia de satélites, reanálisis y humedad del suelo con pluviómetros en un producto diario.</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>Productos</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>Pesos de una ejecución anterior</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>Modelo de una ejecución anterior</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>Umbral de lluvia</translation>
    </message>
    <message>
      <source>Days around</source>
      <translation>Días vecinos</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>Conjunto</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>Distancia máxima a un pluviómetro (km)</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>Lluvia combinada</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>Proporciones</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>R en los pluviómetros</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>RMSE en los pluviómetros (mm)</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>Mapas mensuales</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>Crea mapas mensuales o anuales de un cubo, en una página y como diseño de impresión.</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>Periodo</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>Días de un periodo</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>Estadístico</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>Mapas de los periodos</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>Diseño de impresión</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>Periodos</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>Remuestrear a otra cuadrícula</translation>
    </message>
    <message>
      <source>Brings a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>Lleva un cubo, o un ráster estático, a otra cuadrícula y a pasos diarios o mensuales.</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>Cubo o ráster estático</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>Cuadrícula de este ráster</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>Resolución</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>Sistema de referencia de coordenadas</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>Estadístico de días y meses</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>Remuestreado</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>Muestrear cubos en estaciones</translation>
    </message>
    <message>
      <source>Reads satellite and model products where the stations stand, into one table with a column a product.</source>
      <translation>Lee productos de satélite y de modelos en la posición de las estaciones, en una tabla con una columna por producto.</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>Mediciones</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>Campo de tiempo de las mediciones</translation>
    </message>
    <message>
      <source>Fields of measurements</source>
      <translation>Campos de las mediciones</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>Estaciones muestreadas</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>Guardar resultados</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>Guarda capas e informes en una carpeta, con un proyecto con estilos y una página de resumen.</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>Capas</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>Informes</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>Nombres de las capas</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>Carpeta de resultados</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>Resumen</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>Asignar tiempo</translation>
    </message>
    <message>
      <source>Makes a cube of a raster whose bands are time steps but do not say so.</source>
      <translation>Crea un cubo a partir de un ráster cuyas bandas son pasos de tiempo pero no lo indican.</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>Ráster con una banda por paso de tiempo</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>Inicio de la primera banda</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>Unidades</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>Valores ausentes</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>Estadísticas de humedad del suelo</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>Describe cómo varía la humedad del suelo en el espacio y el tiempo: meses, estaciones del año, mapas y variación por clase.</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>Campo de clase de los polígonos</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>Nombres de las clases</translation>
    </message>
    <message>
      <source>Least share of area with values</source>
      <translation>Fracción mínima del área con valores</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>Mapas</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>Meses y estaciones del año</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>Regresión por clase</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>Pasos que cuentan</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>Media</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>Desviación estándar</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>Entrenar la fusión de humedad del suelo</translation>
    </message>
    <message>
      <source>Trains a model at stations that makes one soil moisture of several products, and evaluates it.</source>
      <translation>Entrena en estaciones un modelo que obtiene una humedad del suelo a partir de varios productos, y lo evalúa.</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>Ventana (pasos)</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>Parte de prueba</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>Productos obligatorios</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>Día del año como predictor</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>Comparar con la serie completa</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>Para lugares lejos de las estaciones</translation>
    </message>
    <message>
      <source>Share of predictors taken away</source>
      <translation>Fracción de predictores retirados</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>Grupos de estaciones</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>Máximo de épocas</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>Entrenar una vez más con todos los datos</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>R en la parte de prueba</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>RMSE (m³ m⁻³) en la parte de prueba</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>Sesgo (m³ m⁻³) en la parte de prueba</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>Triple colocación</translation>
    </message>
    <message>
      <source>Finds the errors of three independent products, pixel by pixel, without any ground truth.</source>
      <translation>Determina los errores de tres productos independientes, píxel a píxel, sin datos de verdad terreno.</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>Producto X</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>Producto Y</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>Producto Z</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>Si una varianza del error es negativa</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>Muestras de bootstrap</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>Anomalías</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>Significación de las correlaciones</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>Umbral húmedo (mm)</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>Nivel de los intervalos</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>Longitud de bloque (días)</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>Errores</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>Píxeles resueltos</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>SNR de X en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>SNR de Y en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>SNR de Z en todos los píxeles (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>Validar con estaciones</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>Evalúa productos en las estaciones, los clasifica y da intervalos de confianza.</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>Clasificar y cartografiar según</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>Campo de valor</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>Ventana temporal (horas)</translation>
    </message>
    <message>
      <source>Confidence of intervals</source>
      <translation>Confianza de los intervalos</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>Solo pares comunes a todos los productos</translation>
    </message>
    <message>
      <source>Least number of pairs</source>
      <translation>Número mínimo de pares</translation>
    </message>
    <message>
      <source>Resamples</source>
      <translation>Remuestreos por bootstrap</translation>
    </message>
    <message>
      <source>Length of blocks (days)</source>
      <translation>Longitud de los bloques (días)</translation>
    </message>
    <message>
      <source>Stations that products were made with</source>
      <translation>Estaciones con las que se elaboraron los productos</translation>
    </message>
    <message>
      <source>Start of what products were made with</source>
      <translation>Inicio de los datos con los que se elaboraron los productos</translation>
    </message>
    <message>
      <source>End of what products were made with</source>
      <translation>Fin de los datos con los que se elaboraron los productos</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>Inicio de los días excluidos</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>Fin de los días excluidos</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>Métricas en las estaciones</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>Métricas</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>Mejor producto</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>Flujos de trabajo</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>Fusionar y combinar la humedad del suelo</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>Humedad del suelo de SMOS</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>Humedad del suelo de SMAP</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>Humedad del suelo de ASCAT</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>Otros rásteres estáticos</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Cuadrícula</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>Humedad del suelo por CNN</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>Humedad del suelo por LSTM</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>Humedad del suelo por random forest</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>Informe de la combinación</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>Pesos de los modelos</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>Modelo CNN</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>Informe de CNN</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>Modelo LSTM</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>Informe de LSTM</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>Modelo random forest</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>Informe de random forest</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>Informe de la humedad del suelo</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>Métricas de la humedad del suelo</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>Métricas de la humedad del suelo en las estaciones</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>Producto de precipitación</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>Segundo producto de precipitación</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>Tercer producto de precipitación</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>Lluvia combinada</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>Informe de la lluvia combinada</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>Pesos de los productos</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>Series combinadas de la cuenca</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>Informe de las series combinadas</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>Precipitación a partir de la humedad del suelo</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>Productos de precipitación para comparar</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>Inicio de la calibración</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>Fin de la calibración</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>Parámetros de SM2RAIN para</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>Calibrar según</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>Informe de la calibración</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>Parámetros de SM2RAIN</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>Informe de la corrección</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>Informe de la inversión</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>Informe de las series</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>Series de la cuenca</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>Informe de los días invertidos</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>Puntuaciones de los días invertidos</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>Informe de la precipitación</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>Métricas de la precipitación</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>Métricas de la precipitación en los pluviómetros</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>La cadena completa</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>Errores de la precipitación</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>Informe de la triple colocación</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>Tabla de errores</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>Humedad del suelo mensual</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>Informe de las estadísticas</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>Estadísticas de la humedad del suelo</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>Variabilidad por clase</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>Valores sin cambios</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>Sin el ciclo estacional</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>Regresión lineal con las observaciones</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>Ninguna, miembros sin cambios</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>Conservar la lluvia débil calculada</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>Poner a cero la lluvia débil</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn y onnx, para entrenar árboles</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch, para entrenar redes</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>Cubos como carpetas Zarr</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>Cálculo en un clúster dask</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>Archivos ASCAT en BUFR</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>Solo valores buenos</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>Todos los valores</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>Reconocer por los archivos</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>Red Internacional de Humedad del Suelo (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabla</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>Detener con un error</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>Omitir este paso</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>El sensor menos profundo</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>La media de todas las profundidades</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>Reconocer por las columnas</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>Un valor por fila</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>Una columna por estación</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>árboles con boosting</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>red convolucional</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>árboles extremadamente aleatorios</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>memoria a corto y largo plazo</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>memoria a corto y largo plazo en una pasada</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>bosque aleatorio</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>red convolucional temporal</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>Media por área</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>Interpolación bilineal</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>Píxel más cercano</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>Kriging de pluviómetros y productos</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>Modelo de sesgo, también para días sin pluviómetros</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>Mínimos cuadrados</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>Media, pesos iguales</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>Promedio bayesiano de modelos (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>Pesos por varianza inversa del error</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>Pesos por error inverso</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>La ecuación del artículo tal como está impresa</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>Ley de potencia de los totales mensuales</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>Escalado lineal por mes</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>Ajuste por cuantiles</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>Errores aditivos</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>Errores multiplicativos</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>Ningún valor</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>Error cero</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>Su valor absoluto</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>Ninguna, humedad del suelo sin cambios</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>Entre el valor mínimo y el máximo</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>Entre el contenido residual de agua y la porosidad</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>Raíz del error cuadrático medio (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>Eficiencia de Kling-Gupta (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>Omitir el archivo</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>Media de todas</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>Mañana</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>Tarde</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>Meses</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>Años</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>Número de días indicado abajo</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>Un conjunto por píxel</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>Un conjunto para toda la región</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>Un conjunto por clase</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>Cada píxel y, si falta, el del píxel más cercano</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>Descrito en los parámetros avanzados</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU, si la hay</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>Solo CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>Valores recomendados</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>Inicio del intervalo</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>Fin del intervalo</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>Como en la calibración</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>Lo habitual del formato</translation>
    </message>
    <message>
      <source>Fixed settings of the paper</source>
      <translation>Ajustes fijos del artículo</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>Búsqueda como en el artículo</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>Días al azar</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>Estaciones enteras</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>Final del registro</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>Según los archivos o el producto</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>Centro del intervalo</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>Acumulado desde las 00 UTC</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>Suma de lluvia y evaporación; si no, media</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>Suma</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>El balance hídrico completo</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>Solo pasos en que el suelo se humedece</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>Como en la entrada</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>Como en los datos</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>Días</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>Días y meses</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>Reconocer por los valores</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>Fracción de 0 a 1</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>Por ciento</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>Saturación</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>Evaporación</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>Temperatura del aire</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>Temperatura del suelo</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>Temperatura de la superficie</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>Profundidad de nieve</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>Equivalente en agua de la nieve</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>Succión del suelo</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>La variable principal del producto</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>Otra</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>Una para todos los miembros</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>Una por miembro</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>Sin filtro</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>Filtro de tiempo fijo</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>Filtro más corto en suelo húmedo</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>Un conjunto por estación</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>Correlación (R)</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} periodos, de {} a {}.</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>Resultados</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>Tablas</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>No se ha indicado ninguna carpeta: no se guarda nada.</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} capas y {} informes están en {}.</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>Media: {}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of X (dB)</source>
      <translation>Relación señal-ruido de X (dB)</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>Los días que se excluirían cubren todas las observaciones: no se excluye ninguna.</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>Se excluyen {} de {} observaciones.</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>Detenido; no se ha escrito nada.</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>No hay memoria suficiente para esta ejecución. Use una extensión menor o menos capas a la vez.</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>Se calcula en {}.</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} es otra máquina, a la que se accede sin cifrado: quien esté en la red puede leer lo que se envía y hacer que los workers ejecuten programas. Proteja el planificador con TLS (tls://).</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>El disco del perfil de usuario o de los archivos temporales está lleno ({}). Libere espacio.</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>Simulando el terreno, el tiempo atmosférico, el suelo y los sensores.</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>Abra el proyecto de la carpeta o ejecute La cadena completa con las capas que allí se nombran.</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>El período termina antes de que empiece SMAP (2015-04-01): no hay SMAP.</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>Cuenca de ejemplo</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>Cuenca de ejemplo (simulada)</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>Examinando los archivos.</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>Correlación con la lluvia de la calibración (R)</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>Leyendo las tablas.</translation>
    </message>
    <message>
      <source>Share of the first product</source>
      <translation>Parte del primer producto</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>Todo lo que SM2R necesita está presente y la cuenca de ejemplo funciona.</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>Buscando versiones compatibles con este QGIS.</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>Se eliminó {}; reinicie QGIS.</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} no existe: no hay nada que eliminar.</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>Todo está actualizado.</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>No se instaló nada. Marque «Descargar e instalar» (CONFIRM=true) para ponerlos en {}.</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} paquetes de {} MB están en {}.</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>Reinicie QGIS, que puede seguir usando los anteriores.</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>Exportar flujo de trabajo</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>Guarda una copia que se puede modificar y la abre en el diseñador de modelos</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>Esta carpeta pertenece al complemento. Elija otra.</translation>
    </message>
  </context>
</TS>
